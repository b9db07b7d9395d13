/** Whether a cell's validation rule refuses a value; asked before every write of a value. */
export { validationRefuses } from '../features/validation/refusal';
