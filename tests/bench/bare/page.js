// The smallest answer to a key press that can be seen from outside.
window.addEventListener('keydown', (event) => {
  document.body.dataset.key = event.key;
});
