import '#ui/base.css';
import { startUp } from '#app/startUp.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root element to draw into.');
void startUp(root);
