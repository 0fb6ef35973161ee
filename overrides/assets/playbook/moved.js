/* Somebody follows an old link: go on to where it leads now, with what the address holds beside it: what a reader made
   (`fragment.js`), a time, a level. Without scripts, one arrives at the page that it leads to now, at its beginning. */
"use strict"

{
  const goOn = () => {
    const id = location.hash.slice(1)
    const note = id && document.getElementById(id)
    const moved = document.querySelector("meta[http-equiv=refresh]") && document.querySelector("link[rel=canonical]")
    const link = (note && note.querySelector(":scope > a[data-pb-now]")) || ((id || location.search) && moved)
    if (!link) return
    const there = new URL(link.href)
    there.search = location.search
    if (link === moved && id) there.hash = location.hash
    location.replace(there)
  }

  document.addEventListener("DOMContentLoaded", goOn)
  addEventListener("hashchange", goOn)
}
