// Product pictures. Without script they are a row to swipe, and the thumbnails are links to each picture. With script
// thumbnails and arrow keys move the row without jumping the page, and a picture opens large in a dialog.

// The icons lie one floor above the scripts, under the same version.
const sprite = new URL("../sprite.svg", import.meta.url).pathname;
const icon = (name) => `<svg class="icon" aria-hidden="true"><use href="${sprite}#i-${name}"/></svg>`;

export function start(gallery) {
  const row = gallery.querySelector(".shots");
  const shots = [...row.children];
  const thumbs = [...gallery.querySelectorAll(".thumbs a")];
  const words = gallery.dataset;
  let at = 0;

  const button = (className, label, name, act) => {
    const b = document.createElement("button");
    b.type = "button";
    b.className = `icon-btn ${className}`;
    b.setAttribute("aria-label", label);
    b.innerHTML = icon(name);
    b.addEventListener("click", act);
    return b;
  };
  const place = (i) => (i + shots.length) % shots.length;
  const tally = document.createElement("p");
  tally.className = "tally num";
  tally.setAttribute("aria-hidden", "true");

  function mark(i) {
    at = i;
    thumbs.forEach((t, n) => (n === i ? t.setAttribute("aria-current", "true") : t.removeAttribute("aria-current")));
    tally.textContent = `${i + 1} / ${shots.length}`;
    // A picture out of sight must not be reachable by Tab.
    shots.forEach((s, n) => (s.querySelector("a").tabIndex = n === i ? 0 : -1));
  }
  function go(i) {
    mark(place(i));
    row.scrollTo({ left: shots[at].offsetLeft - row.offsetLeft });
  }

  if (shots.length > 1) {
    gallery.append(button("step step-back", words.back, "chevron-left", () => go(at - 1)), button("step step-next", words.next, "chevron-right", () => go(at + 1)), tally);
    mark(0);
    let settled;
    row.addEventListener("scroll", () => {
      clearTimeout(settled);
      settled = setTimeout(() => mark(Math.round(row.scrollLeft / row.clientWidth)), 80);
    });
    thumbs.forEach((t, i) =>
      t.addEventListener("click", (event) => {
        event.preventDefault();
        go(i);
      }),
    );
    gallery.addEventListener("keydown", (event) => arrows(event, (i) => {
      const onThumb = thumbs.includes(document.activeElement);
      go(at + i);
      (onThumb ? thumbs[at] : shots[at].querySelector("a")).focus({ preventScroll: true });
    }));
    const wanted = shots.findIndex((s) => `#${s.id}` === location.hash);
    if (wanted > 0) go(wanted);
  }

  row.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    large();
  });

  function large() {
    const dialog = document.createElement("dialog");
    dialog.className = "lightbox";
    const image = document.createElement("img");
    const count = document.createElement("p");
    count.className = "num";
    count.setAttribute("aria-live", "polite");
    const turn = (step) => {
      at = place(at + step);
      const link = shots[at].querySelector("a");
      image.src = link.href;
      image.alt = link.querySelector("img").alt;
      dialog.setAttribute("aria-label", image.alt);
      count.textContent = `${at + 1} ${words.of} ${shots.length}`;
    };
    dialog.append(button("close", words.close, "close", () => dialog.close()), image);
    if (shots.length > 1) dialog.append(button("back", words.back, "chevron-left", () => turn(-1)), button("next", words.next, "chevron-right", () => turn(1)), count);
    turn(0);
    dialog.addEventListener("keydown", (event) => arrows(event, turn));
    dialog.addEventListener("click", (event) => (event.target === dialog || event.target === image) && dialog.close());
    dialog.addEventListener("close", () => {
      dialog.remove();
      go(at);
      shots[at].querySelector("a").focus({ preventScroll: true });
    });
    document.body.append(dialog);
    dialog.showModal();
  }
}

function arrows(event, act) {
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  if (!step || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  act(step);
}
