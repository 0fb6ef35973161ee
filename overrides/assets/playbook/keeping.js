/* What a reader chose to keep on this device: nothing is kept until they say so, and all of it can be erased.
   Each kind of thing ("results", "commitments") has its place under the path of the site. */
"use strict"

{
  const PREFIX = `${window.__md_scope.pathname}.pb.`
  const CONSENT = "keep"

  const stored = kind => {
    try {
      return JSON.parse(localStorage.getItem(PREFIX + kind))
    } catch {
      return null // storage is closed to us, or holds what we did not write
    }
  }

  const store = (kind, value) => {
    try {
      localStorage.setItem(PREFIX + kind, JSON.stringify(value))
      return true
    } catch {
      return false
    }
  }

  window.__pb_keeping = {
    isAllowed: () => stored(CONSENT) === true,

    // whether anything can be kept now: a browser may refuse
    allow: () => store(CONSENT, true),

    read: kind => (window.__pb_keeping.isAllowed() ? stored(kind) : null),

    // whether it is kept
    keep: (kind, value) => window.__pb_keeping.isAllowed() && store(kind, value),

    // all that was ever kept here, and the leave to keep anything
    erase() {
      try {
        Object.keys(localStorage).filter(name => name.startsWith(PREFIX)).forEach(name => localStorage.removeItem(name))
      } catch {
        // storage is closed to us: nothing was kept
      }
    },
  }
}
