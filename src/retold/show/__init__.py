"""Stories as text: the account in the terminal and as pages. No new facts here."""
