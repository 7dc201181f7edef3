"""Words that try to be more than words, and what shows that they got there."""

# Everything that a page could take for markup, in one line; and words that turn the
# direction of what follows.
CODE = (
    "<script>alert(1)</script>\" onmouseover=\"alert(2)\" ' onfocus='alert(3)' "
    "<img src=x onerror=alert(4)></textarea></title></style><svg/onload=alert(5)> "
    "javascript:alert(6) {{ 7 * 7 }} &lt;marquee&gt; ]]> \u202egnorw\u2066"
)
# Elements and attributes that run something or fetch something.
LIVE = """() => [...document.querySelectorAll("*")].flatMap((e) => [
  ...[...e.attributes].filter((a) => a.name.startsWith("on")).map((a) => a.name),
  ...(["IMG", "IFRAME", "OBJECT", "EMBED", "MARQUEE"].includes(e.tagName) ? [e.tagName] : []),
  ...(/^\\s*(javascript|data|vbscript):/i.test(e.getAttribute("href") || "")
    ? [e.getAttribute("href")] : []),
])"""
