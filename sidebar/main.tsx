import { render } from 'preact';

const app = document.getElementById('app');
if (app) render(<p>台帳</p>, app);
