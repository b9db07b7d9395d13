/** Whether the sheet's filter hides a row; asked by reading, clearing and views. */
export { hiddenByFilter } from '../features/filter/hidden-rows';
