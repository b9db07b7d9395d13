import { openFile } from './files/open-file';

Object.assign(window, { openFile });
