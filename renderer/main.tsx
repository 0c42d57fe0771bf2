import './styles/base.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { boot } from './app/boot.ts';

const root = document.querySelector('#root');
if (root === null) throw new Error('The page has no #root.');
const program = await boot();
createRoot(root).render(<App program={program} />);
