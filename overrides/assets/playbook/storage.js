/* What Material's bundle expects to find: where the site is mounted, and a reader's own storage under that path.
   And what our own scripts ask: at which address others find what is here. */
"use strict"

window.__md_scope = new URL("../../", document.currentScript.src)

window.__md_hash = text => Array.from(text).reduce((hash, letter) => (hash << 5) - hash + letter.charCodeAt(0), 0)

window.__md_get = (name, storage = localStorage, scope = window.__md_scope) => {
  try {
    return JSON.parse(storage.getItem(scope.pathname + "." + name))
  } catch {
    return null // storage is closed to us, or holds what we did not write
  }
}

window.__md_set = (name, value, storage = localStorage, scope = window.__md_scope) => {
  try {
    storage.setItem(scope.pathname + "." + name, JSON.stringify(value))
  } catch {
    // storage is closed or full: the choice holds for this page
  }
}

// the same; pages that are opened as files know another (offline.js)
window.__pb_published = address => address
