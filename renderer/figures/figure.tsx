import './figures.css';
import { useId, useState, type ReactNode } from 'react';
import { t } from '../i18n/translate.ts';

interface FigureProps {
  /** What the figure is called on its button, as in the heading above it. */
  readonly title: string;
  readonly drawing: ReactNode;
  /** The same facts as a table. */
  readonly table: ReactNode;
  readonly className?: string;
}

/**
 * A drawing with its table twin. On screen one of them is seen, and the button turns from one to the other; a screen reader always
 * finds the table; paper gets both.
 */
export function Figure({ title, drawing, table, className = '' }: FigureProps) {
  const [shown, setShown] = useState<'drawing' | 'table'>('drawing');
  const id = useId();
  const turn = t(shown === 'drawing' ? 'figure.asTable' : 'figure.asDrawing');
  return (
    <div className={`figure ${className}`.trim()} data-shows={shown}>
      <div className="figure__drawing">{drawing}</div>
      <div className="figure__table" id={id}>
        {table}
      </div>
      <button
        type="button"
        className="link figure__turn"
        aria-controls={id}
        aria-label={`${turn}: ${title}`}
        onClick={() => setShown(shown === 'drawing' ? 'table' : 'drawing')}
      >
        {turn}
      </button>
    </div>
  );
}
