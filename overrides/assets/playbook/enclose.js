/* Keeps the reader within one part of the page while it lies over the rest. */
"use strict"

/** Makes all around an element inert; answers a function that undoes it. */
window.__pb_enclose = element => {
  const silenced = []
  for (let within = element; within !== document.body; within = within.parentElement) {
    for (const beside of within.parentElement.children) {
      // labels close what lies over the page, when tapped
      if (beside === within || beside.inert || beside.matches("script, label")) continue
      beside.inert = true
      silenced.push(beside)
    }
  }
  return () => silenced.forEach(beside => (beside.inert = false))
}
