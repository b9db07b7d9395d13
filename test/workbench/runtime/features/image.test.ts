/** Images as values (live: gas-fakes testsheetsvui "CellImage and CellImageBuilder methods"; docs CellImage). */
import { expect, test } from '@jest/globals';
import { fresh, untyped } from './book';

test('a builder keeps its texts, copies itself and builds an image that has no address of Google yet', () => {
  const { app } = fresh();
  const builder = app.newCellImage().setSourceUrl('https://example.com/a.png').setAltTextTitle('title').setAltTextDescription('words');
  const image = builder.build();
  for (const each of [builder, builder.toBuilder(), image, image.toBuilder()]) {
    expect([each.getAltTextTitle(), each.getAltTextDescription(), each.valueType]).toEqual(['title', 'words', app.ValueType.IMAGE]);
    expect(() => each.getContentUrl()).toThrow(/getContentUrl/);
  }
  expect([String(builder), String(image)]).toEqual(['CellImageBuilder', 'CellImage']);
});

test('a builder is changed in place, and what was built is not', () => {
  const { app } = fresh();
  const builder = app.newCellImage();
  builder.setAltTextTitle('first').setAltTextDescription('words');
  const image = builder.build();
  builder.setAltTextTitle('second');
  expect([builder.getAltTextTitle(), builder.getAltTextDescription(), image.getAltTextTitle()]).toEqual(['second', 'words', 'first']);
});

test('a cell takes no image: that is said by name', () => {
  const { app, sheet } = fresh();
  const image = app.newCellImage().setSourceUrl('https://example.com/a.png').build();
  expect(() => sheet.getRange('A1').setValue(untyped(image))).toThrow('An image in a cell (SpreadsheetApp.CellImage) is not implemented');
});
