/** What is painted over a cell besides its text: the arrow of a dropdown, a checkbox, the corners of a note and of a value the rule does not allow. */
import type { ICellCustomRender, ICellRenderContext } from '@univerjs/core';

/** The place of a cell on the canvas. */
interface Box {
  startX: number;
  startY: number;
  endX: number;
  endY: number;
}

const boxOf = (info: ICellRenderContext): Box => {
  const at = info.primaryWithCoord;
  return at.isMergedMainCell && at.mergeInfo !== undefined ? at.mergeInfo : at;
};

/** Room the arrow takes from the text. */
export const arrowRoom = 18;

/** What happens when a mark is clicked; 0-based, as Univer counts. */
export interface MarkActions {
  openList(row: number, column: number): void;
  toggle(row: number, column: number): void;
}

const corner = (color: string): ICellCustomRender => ({
  zIndex: 30,
  drawWith: (ctx, info) => {
    const { endX, startY } = boxOf(info);
    ctx.fillStyle = color;
    ctx.beginPath();
    ctx.moveTo(endX - 7, startY);
    ctx.lineTo(endX, startY);
    ctx.lineTo(endX, startY + 7);
    ctx.closePath();
    ctx.fill();
  },
});

/** Google marks a note black and a value outside its rule red, both in the upper right corner. */
export const noteCorner = corner('#000000');
export const invalidCorner = corner('#d93025');

export const listArrow = (actions: MarkActions): ICellCustomRender => ({
  zIndex: 20,
  drawWith: (ctx, info) => {
    const { startX, endX, startY, endY } = boxOf(info);
    if (endX - startX < arrowRoom + 4) return;
    const x = endX - 14;
    const y = Math.round((startY + Math.min(endY, startY + 21)) / 2) - 2;
    ctx.fillStyle = '#80868b';
    ctx.beginPath();
    ctx.moveTo(x, y);
    ctx.lineTo(x + 8, y);
    ctx.lineTo(x + 4, y + 5);
    ctx.closePath();
    ctx.fill();
  },
  isHit: ({ x }, info) => x >= boxOf(info).endX - arrowRoom,
  onPointerDown: (info) => actions.openList(info.row, info.col),
});

const checkboxSize = 13;

const checkboxBox = (info: ICellRenderContext): { x: number; y: number } => {
  const { startX, endX, startY, endY } = boxOf(info);
  return { x: Math.round((startX + endX - checkboxSize) / 2), y: Math.round((startY + endY - checkboxSize) / 2) };
};

export const checkbox = (actions: MarkActions, checked: boolean): ICellCustomRender => ({
  zIndex: 20,
  drawWith: (ctx, info) => {
    const { x, y } = checkboxBox(info);
    ctx.lineWidth = 2;
    ctx.strokeStyle = '#5f6368';
    ctx.fillStyle = '#5f6368';
    if (!checked) {
      ctx.strokeRect(x + 1, y + 1, checkboxSize - 2, checkboxSize - 2);
      return;
    }
    ctx.fillRect(x, y, checkboxSize, checkboxSize);
    ctx.strokeStyle = '#ffffff';
    ctx.beginPath();
    ctx.moveTo(x + 3, y + 7);
    ctx.lineTo(x + 5.5, y + 9.5);
    ctx.lineTo(x + 10, y + 4);
    ctx.stroke();
  },
  isHit: (position, info) => {
    const { x, y } = checkboxBox(info);
    return position.x >= x - 3 && position.x <= x + checkboxSize + 3 && position.y >= y - 3 && position.y <= y + checkboxSize + 3;
  },
  onPointerDown: (info) => actions.toggle(info.row, info.col),
});
