/** zip, unzip, gzip and ungzip of Utilities (live: gas-fakes test/testutilities.js "utilities zipping", "utilities gzipping"). */
import { gunzipSync, gzipSync, unzipSync, zipSync } from 'fflate/browser';
import { Exception, signatureMismatch } from '../kernel/exception';
import type { Methods } from '../kernel/publish';
import type { BlobData, Blobs } from './blob';
import { typeOfName } from './content-type';

/** zip's own dates start in 1980; a fixed one keeps archives equal from run to run. */
const mtime = new Date(1980, 0, 1);

const uncompress = <T>(work: () => T): T => {
  try {
    return work();
  } catch {
    throw new Exception('Invalid argument: blob');
  }
};

export const archiveMethods = (blobs: Blobs): Methods<object> => {
  const blobArgument = (method: string, args: readonly unknown[]): BlobData => {
    const blob = blobs.read(args[0]);
    if (blob === null) throw signatureMismatch(method, args);
    return blob;
  };
  const nameArgument = (args: readonly unknown[], otherwise: string): string => (typeof args[1] === 'string' ? args[1] : otherwise);

  return {
    zip: {
      kind: 'local',
      call: (_, ...args) => {
        if (!Array.isArray(args[0])) throw signatureMismatch('Utilities.zip', args);
        const files: Record<string, Uint8Array> = {};
        for (const item of args[0] as unknown[]) {
          const blob = blobs.read(item);
          if (blob === null) throw signatureMismatch('Utilities.zip', args);
          const name = blob.name ?? 'Untitled';
          if (Object.hasOwn(files, name)) throw new Exception('Duplicate file names in archive.');
          files[name] = blob.bytes;
        }
        return blobs.make({ bytes: zipSync(files, { mtime }), contentType: 'application/zip', name: nameArgument(args, 'archive.zip') });
      },
    },
    unzip: {
      kind: 'local',
      call: (_, ...args) => {
        const { bytes } = blobArgument('Utilities.unzip', args);
        const files = uncompress(() => unzipSync(bytes));
        return Object.entries(files).map(([name, content]) => blobs.make({ bytes: content, contentType: typeOfName(name), name }));
      },
    },
    gzip: {
      kind: 'local',
      call: (_, ...args) => {
        const { bytes } = blobArgument('Utilities.gzip', args);
        return blobs.make({ bytes: gzipSync(bytes, { mtime }), contentType: 'application/x-gzip', name: nameArgument(args, 'archive.gz') });
      },
    },
    ungzip: {
      kind: 'local',
      call: (_, ...args) => {
        const { bytes, name } = blobArgument('Utilities.ungzip', args);
        const plain = uncompress(() => gunzipSync(bytes));
        return blobs.make({ bytes: plain, contentType: null, name: name === null ? null : name.replace(/\.gz$/, '') });
      },
    },
  };
};
