/**
 * The entry points of Google and of the menu, each one thin; those of the sidebar are in main-sidebar.ts. Plain JavaScript syntax only: the
 * build reads this source to make Apps Script's top-level functions, and types arrive from `EntryPoints` by context.
 */
import './main-sidebar';
import { global } from './entry-points';
import {
  menuAdoptSheet,
  menuArchive,
  menuCheck,
  menuClean,
  menuCustomerColumns,
  menuDuplicates,
  menuExport,
  menuHandover,
  menuHistory,
  menuImportFile,
  menuNewCustomer,
  menuOpenSidebar,
  menuProspectColumns,
  menuReport,
  menuSetUp,
  menuStartRules,
  menuTidy,
  menuToday,
} from './wiring/menu';
import { onEdit, onOpen } from './wiring/triggers';

/** Puts the ledger's menu in place whenever the workbook is opened. */
global.onOpen = (event) => onOpen(event);

/** Google calls this instead of onOpen when the add-on is installed into an open workbook. */
global.onInstall = (event) => onOpen(event);

/** Keeps the ledger tidy while people type. */
global.onEdit = (event) => onEdit(event);

/** 台帳を作る / Create ledger. */
global.menuSetUp = () => menuSetUp();

/** この一覧を取り込む / Adopt this list. */
global.menuAdoptSheet = () => menuAdoptSheet();

/** Opens the dialog that imports a list from a file or a sheet. */
global.menuImportFile = () => menuImportFile();

/** 台帳を整える / Tidy ledger. */
global.menuTidy = () => menuTidy();

/** 古い対応を移す / Move old touches: those of years gone by, into sheets of their own. */
global.menuArchive = () => menuArchive();

/** サイドバーを開く / Open sidebar. */
global.menuOpenSidebar = () => menuOpenSidebar();

/** 新しい顧客を登録する / Add a customer: the sidebar in that view. */
global.menuNewCustomer = () => menuNewCustomer();

/** 今日やること / Today: the sidebar in that view. */
global.menuToday = () => menuToday();

/** 重複を調べる / Find duplicates: the sidebar in that view. */
global.menuDuplicates = () => menuDuplicates();

/** 変更を元に戻す / Undo changes: the sidebar in that view. */
global.menuHistory = () => menuHistory();

/** 台帳をきれいにする / Clean up ledger: the sidebar in that view. */
global.menuClean = () => menuClean();

/** すべて書き出す / Export every sheet: a dialog of its own. */
global.menuExport = () => menuExport();

/** 日報から記録する / Log from a daily report: the sidebar in that view. */
global.menuReport = () => menuReport();

/** 対応と予定を確認する / Check touches and plans: the sidebar in that view. */
global.menuCheck = () => menuCheck();

/** 担当者を変える・引き継ぐ / Change owners: the sidebar in that view. */
global.menuHandover = () => menuHandover();

/** 見込の表示 / Prospect columns: ten columns of Customers in view. */
global.menuProspectColumns = () => menuProspectColumns();

/** 取引先の表示 / Customer columns: all of them, with details open. */
global.menuCustomerColumns = () => menuCustomerColumns();

/** 決まりを決める / Decide rules: the sidebar in that view. */
global.menuStartRules = () => menuStartRules();
