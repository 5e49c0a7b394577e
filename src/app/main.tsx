import '#ui/base.css';
import '#ui/media.css';
import { startUp } from '#app/startUp.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root element to draw into.');
// A task of its own: the code of the page has just been run for the first time, which takes long enough.
setTimeout(() => void startUp(root));
