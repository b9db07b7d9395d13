/**
 * CellImage and its builder: what a script says about an image (live: gas-fakes testsheetsvui "CellImage and CellImageBuilder methods").
 * Cells of this runtime hold no images, so writing one into a cell throws by name.
 */
import { Exception } from '../../kernel/exception';
import type { Methods } from '../../kernel/publish';
import { publish } from '../../kernel/publish';
import { ValueType } from '../../spreadsheet/enums';
import type { AppState, Host } from '../../spreadsheet/state';
import { isText, passed, requireThat } from '../arguments';

interface CellImageState {
  host: Host;
  url: string | null;
  title: string;
  description: string;
}

declare module '../../spreadsheet/state' {
  interface ClassStates {
    CellImage: CellImageState;
    CellImageBuilder: CellImageState;
  }
}

/** Scripts tell images from other values by this property (docs ValueType). */
const made = (name: 'CellImage' | 'CellImageBuilder', state: CellImageState): object =>
  Object.defineProperty(state.host.classes.wrap(name, state), 'valueType', { value: ValueType.IMAGE, enumerable: true });

const reading: Methods<CellImageState> = {
  getAltTextDescription: { kind: 'local', call: ({ description }) => description },
  getAltTextTitle: { kind: 'local', call: ({ title }) => title },
  getContentUrl: {
    kind: 'local',
    call: () => {
      // Google answers an address of its own, and only once it hosts the picture.
      throw new Exception('Unexpected error while getting the method or property getContentUrl on object SpreadsheetApp.CellImage.');
    },
  },
  getUrl: { kind: 'local', call: ({ url }) => url },
  toBuilder: { kind: 'local', call: (state) => made('CellImageBuilder', { ...state }) },
};

const setter = (name: string, set: (state: CellImageState, text: string) => void): Methods<CellImageState> => ({
  [name]: {
    kind: 'local',
    call: (state, text) => {
      requireThat(isText(text), `SpreadsheetApp.CellImageBuilder.${name}`, passed(text));
      set(state, text);
      return made('CellImageBuilder', state);
    },
  },
});

export const registerCellImage = (host: Host): void => {
  host.classes.add('CellImage', publish<CellImageState>(host.kernel, 'SpreadsheetApp.CellImage', 'CellImage', reading));
  host.classes.add(
    'CellImageBuilder',
    publish<CellImageState>(
      host.kernel,
      'SpreadsheetApp.CellImageBuilder',
      'CellImageBuilder',
      reading,
      { build: { kind: 'local', call: (state) => made('CellImage', { ...state }) } },
      setter('setAltTextDescription', (state, text) => {
        state.description = text;
      }),
      setter('setAltTextTitle', (state, text) => {
        state.title = text;
      }),
      setter('setSourceUrl', (state, text) => {
        state.url = text;
      }),
    ),
  );
};

export const imageApp: Methods<AppState> = {
  newCellImage: { kind: 'local', call: ({ host }) => made('CellImageBuilder', { host, url: null, title: '', description: '' }) },
};
