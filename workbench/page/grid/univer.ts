/**
 * Starts Univer as a bare canvas: a grid, its selection and its in-cell editor. No menus, no toolbar, no tabs, no formulas of its own:
 * what Google Sheets shows around the grid is drawn by chrome/, and what stands in the cells comes from the model
 * (docs/decisions/0004-univer-as-view.md).
 */
import { LocaleType, LogLevel, mergeLocales, Univer } from '@univerjs/core';
import designEn from '@univerjs/design/locale/en-US';
import designJa from '@univerjs/design/locale/ja-JP';
import { UniverDocsPlugin } from '@univerjs/docs';
import { UniverDocsUIPlugin } from '@univerjs/docs-ui';
import docsEn from '@univerjs/docs-ui/locale/en-US';
import docsJa from '@univerjs/docs-ui/locale/ja-JP';
import { UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverRenderEnginePlugin } from '@univerjs/engine-render';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import sheetsEn from '@univerjs/sheets/locale/en-US';
import sheetsJa from '@univerjs/sheets/locale/ja-JP';
import { CalculationMode, UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import formulaEn from '@univerjs/sheets-formula/locale/en-US';
import formulaJa from '@univerjs/sheets-formula/locale/ja-JP';
import { UniverSheetsFormulaUIPlugin } from '@univerjs/sheets-formula-ui';
import formulaUiEn from '@univerjs/sheets-formula-ui/locale/en-US';
import formulaUiJa from '@univerjs/sheets-formula-ui/locale/ja-JP';
import { UniverSheetsUIPlugin } from '@univerjs/sheets-ui';
import sheetsUiEn from '@univerjs/sheets-ui/locale/en-US';
import sheetsUiJa from '@univerjs/sheets-ui/locale/ja-JP';
import { defaultTheme } from '@univerjs/themes';
import { UniverUIPlugin } from '@univerjs/ui';
import uiEn from '@univerjs/ui/locale/en-US';
import uiJa from '@univerjs/ui/locale/ja-JP';
import '@univerjs/design/lib/index.css';
import '@univerjs/ui/lib/index.css';
import '@univerjs/docs-ui/lib/index.css';
import '@univerjs/sheets-ui/lib/index.css';
import '@univerjs/sheets-formula-ui/lib/index.css';

/** Starts Univer in `container`; a workbook is added by the caller. */
export const startUniver = (container: HTMLElement, language: 'ja' | 'en'): Univer => {
  const univer = new Univer({
    theme: defaultTheme,
    locale: language === 'ja' ? LocaleType.JA_JP : LocaleType.EN_US,
    locales: {
      [LocaleType.JA_JP]: mergeLocales(designJa, uiJa, docsJa, sheetsJa, sheetsUiJa, formulaJa, formulaUiJa),
      [LocaleType.EN_US]: mergeLocales(designEn, uiEn, docsEn, sheetsEn, sheetsUiEn, formulaEn, formulaUiEn),
    },
    logLevel: LogLevel.WARN,
  });
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin);
  // The header holds the formula bar; everything else of Univer's own furniture stays away.
  univer.registerPlugin(UniverUIPlugin, { container, header: true, toolbar: false, footer: false, contextMenu: false, headerMenu: false });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverSheetsPlugin, { freezeSync: false });
  univer.registerPlugin(UniverSheetsUIPlugin, {
    formulaBar: true,
    footer: false,
    clipboardConfig: { hidePasteOptions: true },
    disableForceStringAlert: true,
    disableForceStringMark: true,
    protectedRangeShadow: 'none',
  });
  univer.registerPlugin(UniverSheetsFormulaPlugin, { initialFormulaComputing: CalculationMode.NO_CALCULATION });
  // Without this one the in-cell editor never opens.
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  return univer;
};
