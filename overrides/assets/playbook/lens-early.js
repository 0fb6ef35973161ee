/* Before anything is painted: what needs scripts has its room, and a page whose address names a level or a role waits
   until what fits stands first. Source: HTML, 4.6.7.5, "expect"; a browser that does not know it shows how things move. */
"use strict"

document.documentElement.classList.add("pb-scripted")

if (["level", "role"].some(name => new URLSearchParams(location.search).has(name))) {
  const wait = document.createElement("link")
  wait.rel = "expect"
  wait.href = "#__arranged"
  wait.blocking = "render"
  document.head.append(wait)
}
