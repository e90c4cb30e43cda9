/** A copy button on every block of code. Made here and not in the page: without JavaScript it could do nothing. */
async function copy(button: HTMLButtonElement, text: string) {
  try {
    await navigator.clipboard.writeText(text);
    button.textContent = 'Copied';
  } catch {
    button.textContent = 'Not allowed';
  }
  setTimeout(() => (button.textContent = 'Copy'), 2000);
}

for (const block of document.querySelectorAll('figure.code')) {
  const code = block.querySelector('pre');
  if (!code || block.querySelector('button')) continue;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'copy';
  button.textContent = 'Copy';
  button.ariaLive = 'polite';
  button.addEventListener('click', () => void copy(button, code.textContent));
  block.append(button);
}
