/* Opens search by keyboard, leads Tab through its results, and gives focus back. Material's checkbox is its state. */
"use strict"

{
  const state = document.querySelector("[data-md-toggle=search]")
  const panel = document.querySelector("[data-md-component=search]")
  const narrow = matchMedia("(max-width: 59.984375em)")
  let release = () => {}
  let origin = null
  let dismissed = false

  const set = open => {
    dismissed = false
    if (state.checked !== open) state.click()
  }

  const start = panel => {
    const query = panel.querySelector("[data-md-component=search-query]")
    const box = panel.querySelector("[role=search]")
    const results = panel.querySelector(".md-search-result__list")
    const openers = document.querySelectorAll("[data-pb-opens=search]")

    const open = from => {
      origin = from
      set(true)
      query.focus()
      query.select()
    }

    const close = () => {
      const back = origin && origin !== document.body ? origin : narrow.matches ? openers[0] : query
      set(false)
      dismissed = back === query
      back.focus()
      origin = null
    }

    const show = () => {
      if (state.checked && dismissed) {
        // the bundle opens it whenever its field has the focus
        state.checked = false
        state.dispatchEvent(new Event("change"))
        return
      }
      for (const opener of openers) opener.setAttribute("aria-expanded", state.checked)
      release()
      release = () => {}
      if (state.checked && narrow.matches) {
        // there, it covers the page
        panel.setAttribute("role", "dialog")
        panel.setAttribute("aria-modal", "true")
        panel.setAttribute("aria-label", box.getAttribute("aria-label"))
        release = window.__pb_enclose(panel)
      } else {
        for (const name of ["role", "aria-modal", "aria-label"]) panel.removeAttribute(name)
      }
    }

    state.addEventListener("change", show)
    narrow.addEventListener("change", show)
    for (const opener of openers) opener.addEventListener("click", () => open(opener))
    panel.querySelector("[data-pb-closes=search]").addEventListener("click", close)
    for (const wish of ["input", "click"]) query.addEventListener(wish, () => set(true))

    document.addEventListener("keydown", event => {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
      event.preventDefault()
      open(panel.contains(document.activeElement) ? origin : document.activeElement)
    })

    // Material's bundle, which listens behind us, takes Tab for Escape and sends every other key to the query
    panel.addEventListener("keydown", event => {
      const presses = event.target !== query && [" ", "Enter"].includes(event.key)
      const typed = event.key.length === 1 && !event.altKey
      const known = ["ArrowUp", "ArrowDown", "ArrowRight", "Enter"].includes(event.key)
      if (event.key === "Escape") close()
      if (event.key === "ArrowDown") set(true)
      if (presses || !(typed || known)) event.stopPropagation()
    })

    panel.addEventListener("focusout", event => {
      if (!event.relatedTarget || panel.contains(event.relatedTarget)) return
      origin = null
      set(false)
    })

    // results come from the bundle: not stops, and each with a heading and a navigation of its own
    new MutationObserver(() => {
      for (const stop of results.querySelectorAll("[tabindex]")) stop.removeAttribute("tabindex")
      for (const part of results.querySelectorAll("a :is(article, h1, h2, nav):not([role])")) part.setAttribute("role", "presentation")
    }).observe(results, { childList: true, subtree: true })

    if (state.checked) show()
  }

  if (panel) start(panel)
}
