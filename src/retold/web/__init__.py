"""The web app: a run or a store, read in the browser."""
