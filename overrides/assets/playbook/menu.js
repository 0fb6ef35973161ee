/* Opens the menu of narrow screens by keyboard, keeps focus in it, and gives focus back. Material's checkbox is its state. */
"use strict"

{
  const state = document.querySelector("[data-md-toggle=drawer]")
  const opener = document.querySelector("[data-pb-opens=menu]")
  const close = document.querySelector("[data-pb-closes=menu]")
  const drawer = document.querySelector("[data-md-type=navigation]")
  const wide = matchMedia("(min-width: 76.25em)")
  let release = () => {}

  const set = open => {
    if (state.checked !== open) state.click()
  }

  const show = () => {
    const open = state.checked
    opener.setAttribute("aria-expanded", open)
    release()
    if (open) {
      drawer.setAttribute("role", "dialog")
      drawer.setAttribute("aria-modal", "true")
      drawer.setAttribute("aria-label", opener.getAttribute("aria-label"))
      release = window.__pb_enclose(drawer)
      close.focus()
    } else {
      const inside = drawer.contains(document.activeElement)
      for (const name of ["role", "aria-modal", "aria-label"]) drawer.removeAttribute(name)
      release = () => {}
      if (inside) opener.focus({ preventScroll: true })
    }
  }

  if (state && opener && close && drawer) {
    state.addEventListener("change", show)
    opener.addEventListener("click", () => set(!state.checked))
    close.addEventListener("click", () => set(false))
    wide.addEventListener("change", () => set(false))
    document.addEventListener("keydown", event => {
      if (event.key === "Escape" && state.checked) set(false)
    })
    if (state.checked) show()
  }
}
