/* Takes away Material's shortcuts of a single letter: people who speak to their browser set them off (WCAG 2.1.4). */
"use strict"

document.addEventListener("keydown", event => {
  const shortcut = ["p", ",", "n", ".", "f", "s", "/"].includes(event.key)
  if (shortcut && !event.target.closest("[data-md-component=search]")) event.stopPropagation()
})
