import '#ui/base.css';
import '#app/embed/embed.css';
import { startEmbed } from '#app/embed/startEmbed.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('The frame has no #root element to draw into.');
void startEmbed(root);
