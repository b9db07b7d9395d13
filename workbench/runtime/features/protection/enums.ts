/** SpreadsheetApp.ProtectionType. */
import { enumeration } from '../../kernel/enumeration';

export const ProtectionType = enumeration('SpreadsheetApp.ProtectionType', ['RANGE', 'SHEET']);
