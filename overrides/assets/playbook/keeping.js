/* What a reader wants kept on this device, and nothing else: off at first, erased at a word, never sent anywhere.
   `pb:keeping` is told on the document when the choice changes; its detail says whether it was `here` or in another
   window, which keeps what it holds itself. */
"use strict"

window.__pb_keeping = (() => {
  const ours = `${window.__md_scope.pathname}.kept.`
  const WANTED = `${ours}wanted`
  const FAILED = Symbol("the browser keeps nothing")
  const tried = act => {
    try {
      return act(localStorage)
    } catch {
      return FAILED // storage is closed to us, full, or holds what we did not write
    }
  }
  const told = here => document.dispatchEvent(new CustomEvent("pb:keeping", { detail: { here } }))
  const wanted = () => tried(storage => storage.getItem(WANTED)) === "true"

  const begin = () => {
    const began = tried(storage => storage.setItem(WANTED, "true")) !== FAILED
    if (began) told(true)
    return began
  }

  const erase = () => {
    tried(storage => Object.keys(storage).filter(key => key.startsWith(ours)).forEach(key => storage.removeItem(key)))
    told(true)
  }

  // null where nothing is kept under this name, or nothing may be
  const read = name => {
    const found = !wanted() ? null : tried(storage => JSON.parse(storage.getItem(ours + name)))
    return found === FAILED ? null : found
  }

  // false where it is not kept: nobody asked for it, or the browser cannot
  const write = (name, value) =>
    wanted() && tried(storage => storage.setItem(ours + name, JSON.stringify(value))) !== FAILED

  addEventListener("storage", event => event.key === WANTED && told(false))

  for (const root of document.querySelectorAll("[data-pb-keeping]")) {
    const [box, button, said] = ["keep", "erase", "kept"].map(name => root.querySelector(`[data-pb="${name}"]`))
    const show = () => {
      box.checked = wanted()
      button.hidden = !box.checked
    }
    const stop = () => {
      erase()
      said.textContent = said.dataset.pbErased
      box.focus()
    }
    box.addEventListener("change", () => {
      if (!box.checked) return stop()
      said.textContent = begin() ? said.dataset.pbYes : said.dataset.pbRefused
      show()
    })
    button.addEventListener("click", stop)
    document.addEventListener("pb:keeping", show)
    show()
  }

  return { wanted, begin, erase, read, write }
})()
