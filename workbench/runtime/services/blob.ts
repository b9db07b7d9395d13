/** Blob: bytes with a type and a name (docs reference/base/blob). */
import { countArguments, textArgument } from '../kernel/arguments';
import { Exception, NotImplemented, signatureMismatch } from '../kernel/exception';
import type { Kernel } from '../kernel/kernel';
import type { Methods } from '../kernel/publish';
import { publish, stateOf } from '../kernel/publish';
import { type Bytes, bytesOf, charsetOf, signed, utf8Decode } from './charset';
import { extensionOf, typeOfName } from './content-type';

export interface BlobData {
  bytes: Bytes;
  contentType: string | null;
  name: string | null;
}
interface BlobState extends BlobData {
  self: () => object;
}

export interface Blobs {
  make(data: BlobData): object;
  /** The state of a Blob, or of anything that has getBlob(); null for other values. */
  read(value: unknown): BlobData | null;
  /** The text of a Blob argument; null for other values. */
  textOf(value: unknown): string | null;
  /** Blob.getAs: only the conversions that change no bytes are modelled. */
  convert(method: string, blob: object, contentType: string): object;
}

/** Conversions that need no renderer: the bytes of a text are the same under another text type. */
const isText = (type: string | null): boolean =>
  type === null || type.startsWith('text/') || /^application\/(json|xml|javascript)$/.test(type);

const renamed = (name: string | null, contentType: string): string | null => {
  const extension = extensionOf(contentType);
  if (name === null || extension === null) return name;
  // "ShoppingList.12.25.2014" becomes "ShoppingList.12.25.pdf" (docs: getAs).
  return `${name.replace(/\.[^.]*$/, '')}.${extension}`;
};

export const createBlobs = (kernel: Kernel): Blobs => {
  const change = (name: string, set: (state: BlobState, args: readonly unknown[]) => void): Methods<BlobState> => ({
    [name]: {
      kind: 'local',
      call: (state, ...args) => {
        set(state, args);
        return state.self();
      },
    },
  });
  const published = publish<BlobState>(
    kernel,
    'Blob',
    'Blob',
    {
      getName: { kind: 'local', call: ({ name }) => name },
      getContentType: { kind: 'local', call: ({ contentType }) => contentType },
      getBytes: { kind: 'local', call: ({ bytes }) => signed(bytes) },
      getDataAsString: {
        kind: 'local',
        call: ({ bytes }, ...args) =>
          args.length === 0 ? utf8Decode(bytes) : charsetOf(textArgument('Blob.getDataAsString', args, 0)).decode(bytes),
      },
      isGoogleType: { kind: 'local', call: () => false },
      getBlob: { kind: 'local', call: ({ self }) => self() },
      copyBlob: { kind: 'local', call: ({ bytes, contentType, name }) => make({ bytes: bytes.slice(), contentType, name }) },
      getAs: { kind: 'local', call: ({ self }, ...args) => convert('Blob.getAs', self(), textArgument('Blob.getAs', args, 0)) },
    },
    change('setName', (state, args) => {
      countArguments('Blob.setName', args, 1);
      state.name = args[0] === null || args[0] === undefined ? null : String(args[0]);
    }),
    change('setContentType', (state, args) => {
      countArguments('Blob.setContentType', args, 1);
      state.contentType = args[0] === null || args[0] === undefined ? null : String(args[0]);
    }),
    change('setContentTypeFromExtension', (state) => {
      state.contentType = typeOfName(state.name);
    }),
    change('setBytes', (state, args) => {
      if (!Array.isArray(args[0])) throw signatureMismatch('Blob.setBytes', args);
      state.bytes = bytesOf(args[0]);
    }),
    change('setDataFromString', (state, args) => {
      const text = textArgument('Blob.setDataFromString', args, 0);
      state.bytes = charsetOf(args.length > 1 ? String(args[1]) : 'UTF-8').encode(text);
    }),
  );
  const make = (data: BlobData): object => {
    const object: object = published.wrap({ ...data, self: () => object });
    return object;
  };
  const read = (value: unknown): BlobData | null => {
    const own = stateOf<BlobState>(value, 'Blob');
    if (own !== null || typeof value !== 'object' || value === null) return own;
    // BlobSource: HtmlOutput and the like give their blob. Only published objects are asked: a plain object is no BlobSource.
    if (stateOf(value, 'HtmlService.HtmlOutput') === null) return null;
    return stateOf<BlobState>((value as { getBlob(): object }).getBlob(), 'Blob');
  };
  const convert = (method: string, blob: object, contentType: string): object => {
    const data = read(blob);
    if (data === null) throw new Exception('Invalid argument: blob');
    if (contentType !== data.contentType && !(isText(data.contentType) && isText(contentType)))
      throw new NotImplemented(`${method}('${contentType}') of ${data.contentType}`);
    return make({ bytes: data.bytes.slice(), contentType, name: renamed(data.name, contentType) });
  };
  return {
    make,
    read,
    convert,
    textOf: (value) => {
      const data = read(value);
      return data === null ? null : utf8Decode(data.bytes);
    },
  };
};
