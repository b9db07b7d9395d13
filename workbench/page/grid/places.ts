/** Where cells are on the screen, and which rows are on it. */
import type { Scene } from '@univerjs/engine-render';
import { SHEET_VIEWPORT_KEY } from '@univerjs/engine-render';
import { getViewportByCell } from '@univerjs/sheets-ui';
import type { UniverHandle } from './handle';

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

const canvasBox = (univer: UniverHandle): DOMRect | null => univer.render?.engine.getCanvasElement().getBoundingClientRect() ?? null;

export const isShown = (univer: UniverHandle): boolean => {
  const canvas = univer.render?.engine.getCanvasElement();
  return canvas?.isConnected === true && canvas.getBoundingClientRect().width > 0;
};

/** The cell at a 1-based place, in pixels of the window. */
export const cellBox = (univer: UniverHandle, row: number, column: number): Box | null => {
  const { skeleton, render, sheet } = univer;
  const canvas = canvasBox(univer);
  if (skeleton === null || render === null || sheet === null || canvas === null) return null;
  const info = skeleton.getCellWithCoordByIndex(row - 1, column - 1);
  const at = info.isMergedMainCell || info.isMerged ? info.mergeInfo : info;
  const viewport = getViewportByCell(row - 1, column - 1, render.scene as Scene, sheet);
  const x = viewport?.viewportScrollX ?? 0;
  const y = viewport?.viewportScrollY ?? 0;
  return { left: canvas.left + at.startX - x, top: canvas.top + at.startY - y, width: at.endX - at.startX, height: at.endY - at.startY };
};

/**
 * The rows on the screen, 1-based: those of the scrolled part, and the frozen ones. Asked of the scroll position, because the skeleton's own
 * answer is that of the viewport it drew last, which may be the frozen one.
 */
export const visibleRows = (univer: UniverHandle): { first: number; last: number; frozen: number } | null => {
  const { skeleton, sheet, render } = univer;
  const canvas = canvasBox(univer);
  const viewport = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  if (skeleton === null || sheet === null || canvas === null || viewport === undefined) return null;
  const scroll = { x: viewport.viewportScrollX, y: viewport.viewportScrollY };
  const x = skeleton.rowHeaderWidth + 1;
  const rowAt = (y: number): number => skeleton.getCellIndexByOffset(x, y, 1, 1, scroll).row + 1;
  const last = Math.min(rowAt(canvas.height), sheet.getRowCount());
  return { first: rowAt(viewport.top + 1), last, frozen: Math.max(0, sheet.getFreeze().ySplit) };
};

/** The heading of a row or column, in pixels of the window; null when it is scrolled away or hidden. */
export const headingBox = (univer: UniverHandle, axis: 'rows' | 'columns', line: number): Box | null => {
  const { skeleton, sheet } = univer;
  const canvas = canvasBox(univer);
  if (skeleton === null || sheet === null || canvas === null) return null;
  const isColumn = axis === 'columns';
  if (line > (isColumn ? sheet.getColumnCount() : sheet.getRowCount())) return null;
  const cell = isColumn ? cellBox(univer, 1, line) : cellBox(univer, line, 1);
  if (cell === null || cell.width === 0 || cell.height === 0) return null;
  const freeze = sheet.getFreeze();
  const frozen = isColumn ? freeze.xSplit : freeze.ySplit;
  const lastFrozen = frozen > 0 && line > frozen ? (isColumn ? cellBox(univer, 1, frozen) : cellBox(univer, frozen, 1)) : null;
  if (isColumn) {
    const edge = lastFrozen === null ? canvas.left + skeleton.rowHeaderWidth : lastFrozen.left + lastFrozen.width;
    if (cell.left < edge - 1 || cell.left > canvas.right - 20) return null;
    return { left: cell.left, top: canvas.top, width: cell.width, height: skeleton.columnHeaderHeight };
  }
  const edge = lastFrozen === null ? canvas.top + skeleton.columnHeaderHeight : lastFrozen.top + lastFrozen.height;
  if (cell.top < edge - 1 || cell.top > canvas.bottom - 10) return null;
  return { left: canvas.left, top: cell.top, width: skeleton.rowHeaderWidth, height: cell.height };
};

/** What lies under a point of the window. */
export const partAt = (univer: UniverHandle, x: number, y: number): 'cells' | 'rows' | 'columns' | 'corner' | null => {
  const canvas = canvasBox(univer);
  const skeleton = univer.skeleton;
  if (canvas === null || skeleton === null) return null;
  const left = x - canvas.left < skeleton.rowHeaderWidth;
  const top = y - canvas.top < skeleton.columnHeaderHeight;
  if (left && top) return 'corner';
  if (left) return 'rows';
  return top ? 'columns' : 'cells';
};

/** Calls back when the grid was scrolled; Univer also tells of it when it merely lays the sheet out anew. */
export const scrolled = (univer: UniverHandle, then: () => void): void => {
  const viewport = univer.render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  if (viewport === undefined) {
    // Univer makes it with the first frame it draws.
    requestAnimationFrame(() => scrolled(univer, then));
    return;
  }
  let at = '';
  viewport.onScrollAfter$.subscribeEvent(() => {
    const now = `${viewport.viewportScrollX},${viewport.viewportScrollY}`;
    if (now === at) return;
    at = now;
    then();
  });
};
