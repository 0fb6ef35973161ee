/* Changes the colours by a button; focus goes to the button that changes them back. */
"use strict"

for (const button of document.querySelectorAll("[data-pb-colours]")) {
  button.addEventListener("click", () => {
    const chosen = document.getElementById(button.dataset.pbColours)
    chosen.click()
    chosen.nextElementSibling?.focus()
  })
  // Material's bundle would change them once more on Enter
  button.addEventListener("keydown", event => event.stopPropagation())
}
