// The theme switch: a form with three buttons. With script the page changes at once, the cookie follows by fetch.

export function start(form) {
  form.addEventListener("submit", (event) => {
    const theme = event.submitter?.value;
    if (!theme) return;
    event.preventDefault();
    show(theme);
    fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form, event.submitter)), headers: { "X-Plaza": "island" }, redirect: "manual" }).catch(() => {});
  });
  show(document.documentElement.dataset.theme ?? "auto");
}

function show(theme) {
  if (theme === "auto") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
  for (const b of document.querySelectorAll(".theme button")) b.setAttribute("aria-pressed", String(b.value === theme));
}
