/* Shows the page in the colours that its reader chose, before the first paint. */
"use strict"

{
  const chosen = window.__md_get("__palette")
  if (chosen && chosen.color) {
    const colors = { ...chosen.color }
    if (colors.media === "(prefers-color-scheme)") {
      const light = matchMedia("(prefers-color-scheme: light)").matches
      const option = document.querySelector(`[data-md-color-media="(prefers-color-scheme: ${light ? "light" : "dark"})"]`)
      for (const name of ["media", "scheme", "primary", "accent"]) {
        colors[name] = option.getAttribute(`data-md-color-${name}`)
      }
    }
    for (const [name, value] of Object.entries(colors)) document.body.setAttribute(`data-md-color-${name}`, value)
  }
}
