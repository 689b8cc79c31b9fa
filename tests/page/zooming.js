// Milliseconds from frame to frame while the wheel zooms the tree in and out, in ascending order; run in the page by a test.
async () => {
  const view = document.querySelector(".tree"), box = view.getBoundingClientRect(), times = [];
  const at = { clientX: box.x + box.width / 2, clientY: box.y + box.height / 2, bubbles: true, cancelable: true };
  view.focus();
  let before = performance.now();
  for (let turn = 0; turn < 60; turn++) {
    view.dispatchEvent(new WheelEvent("wheel", { deltaY: turn < 30 ? -60 : 60, ...at }));
    await new Promise(requestAnimationFrame);
    times.push(performance.now() - before);
    before = performance.now();
  }
  return times.sort((a, b) => a - b);
}
