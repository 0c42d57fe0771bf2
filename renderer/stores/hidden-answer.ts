import { createStore } from 'zustand/vanilla';

/** The exhibit whose answer the presenter keeps back, by its label: on its reveal, or before it. Null: none. */
export const hiddenAnswer = createStore<{ readonly label: string | null }>()(() => ({ label: null }));

/** Whether the answer of an exhibit is kept back. */
export const isHidden = (label: string): boolean => hiddenAnswer.getState().label === label;

/** Keeps the answer of an exhibit back, or gives it free; no other is kept back then. Returns whether it is kept back now. */
export function toggleHidden(label: string): boolean {
  const hidden = !isHidden(label);
  hiddenAnswer.setState({ label: hidden ? label : null });
  return hidden;
}

/** Keeps no answer back any more. */
export function showAnswers(): void {
  hiddenAnswer.setState({ label: null });
}
