/**
 * Facts the local runtime takes on trust, as questions to Apps Script. Paste this file into the script of a new, empty spreadsheet
 * and run checkAll (tools/fidelity-on-google.md). Each question answers something JSON can hold; what it throws is its answer.
 */
function checkAll() {
  var book = SpreadsheetApp.getActiveSpreadsheet();
  var zone = book.getSpreadsheetTimeZone();
  var made = [];
  function fresh() {
    var sheet = book.insertSheet('check ' + Utilities.getUuid().slice(0, 8));
    made.push(sheet);
    return sheet;
  }
  function thrown(work) {
    try {
      work();
    } catch (error) {
      return String(error);
    }
    return 'nothing thrown';
  }
  var day = new Date(Date.UTC(2024, 11, 29, 12));
  var questions = {
    'property: a number': function () {
      var store = PropertiesService.getScriptProperties();
      return [store.setProperty('n', 1).getProperty('n'), store.setProperties({ n: 2 }).getProperty('n'), store.setProperty('n', true).getProperty('n')];
    },
    'property: 9 KB': function () {
      return thrown(function () { PropertiesService.getScriptProperties().setProperty('big', new Array(9218).join('x')); });
    },
    'property: null': function () {
      return thrown(function () { PropertiesService.getScriptProperties().setProperty('n', null); });
    },
    'cache: seven hours': function () {
      return thrown(function () { CacheService.getScriptCache().put('k', 'v', 25200); });
    },
    'cache: no time': function () {
      return thrown(function () { CacheService.getScriptCache().put('k', 'v', 0); });
    },
    'cache: a number and null': function () {
      var cache = CacheService.getScriptCache();
      return [thrown(function () { cache.put('k', 5); }), cache.get('k'), thrown(function () { cache.put('k', null); })];
    },
    'lock: time-out of the wrong kind': function () {
      var lock = LockService.getScriptLock();
      return [thrown(function () { lock.tryLock('x'); }), thrown(function () { lock.waitLock(-1); })];
    },
    'formatDate: letters': function () {
      return Utilities.formatDate(day, 'Asia/Tokyo', "G y yy YYYY MMMM MMM w W D F EEEE u a k K h z zzzz Z X XXX ''");
    },
    'formatDate: unknown zone, null zone, null date, bad letter': function () {
      return [
        thrown(function () { Utilities.formatDate(day, 'Mars/Olympus', 'yyyy'); }),
        thrown(function () { Utilities.formatDate(day, null, 'yyyy'); }),
        thrown(function () { Utilities.formatDate(null, 'GMT', 'yyyy'); }),
        thrown(function () { Utilities.formatDate(day, 'GMT', 'bb'); }),
      ];
    },
    'parseDate: lenient, rest of the text, refused': function () {
      return [
        Utilities.parseDate('2024-13-01', 'GMT', 'yyyy-MM-dd').toISOString(),
        Utilities.parseDate('2024-01-01 and more', 'GMT', 'yyyy-MM-dd').toISOString(),
        thrown(function () { Utilities.parseDate('x', 'GMT', 'yyyy'); }),
      ];
    },
    'formatString': function () {
      return [
        Utilities.formatString('%s %s %s', null, true, 1.5),
        thrown(function () { Utilities.formatString('%d %s', 1); }),
        thrown(function () { Utilities.formatString('%d', 'x'); }),
        Utilities.formatString('%x %o %e %+d %05d %-4s|', 255, 8, 12345.678, 5, -42, 'a'),
      ];
    },
    'parseCsv': function () {
      return [Utilities.parseCsv(''), Utilities.parseCsv('a\n'), Utilities.parseCsv('a\n\nb'), Utilities.parseCsv('"a""b",\r\nc'), Utilities.parseCsv('a"b"c,d')];
    },
    'blob: types, names': function () {
      return [
        Utilities.newBlob([1]).getContentType(),
        Utilities.newBlob('x', null, 'a.txt').getContentType(),
        Utilities.gzip(Utilities.newBlob('x', 'text/plain', 'a.txt')).getName(),
        Utilities.newBlob('x', 'text/plain', 'a.b.c').getAs('text/csv').getName(),
      ];
    },
    'blob: Shift_JIS': function () {
      return [Utilities.newBlob([-121, 64]).getDataAsString('Shift_JIS'), Utilities.newBlob([-121, 64]).getDataAsString('MS932'), thrown(function () { Utilities.newBlob('x').getDataAsString('klingon'); })];
    },
    'html: escaping': function () {
      var template = HtmlService.createTemplate('<?= v ?>');
      template.v = '<b>"\'&';
      return [template.evaluate().getContent(), HtmlService.createHtmlOutput('').appendUntrusted('<b>"\'&').getContent()];
    },
    'html: refused': function () {
      return [
        thrown(function () { HtmlService.createHtmlOutputFromFile('none'); }),
        thrown(function () { HtmlService.createHtmlOutput('').addMetaTag('description', 'x'); }),
        thrown(function () { SpreadsheetApp.getUi().showSidebar('text'); }),
        thrown(function () { SpreadsheetApp.getUi().alert('a', 'b'); }),
      ];
    },
    'trigger: minutes': function () {
      return thrown(function () { ScriptApp.newTrigger('f').timeBased().everyMinutes(2); });
    },
    'typed texts': function () {
      var sheet = fresh();
      var texts = ['1,234', '10%', '¥1,000', '1/2', '2024/4/1', '4/1', '12:30', '1e3', '(5)', '+81 3', "'01", 'true', '  7 ', '-', '１２３', '令和6年4月1日', '2024-04-01 10:00'];
      sheet.getRange(1, 1, texts.length, 1).setValues(texts.map(function (text) { return [text]; }));
      return sheet.getRange(1, 1, texts.length, 1).getValues().map(function (row, i) {
        var value = row[0];
        var cell = sheet.getRange(i + 1, 1);
        return [texts[i], value instanceof Date ? 'Date ' + Utilities.formatDate(value, zone, 'yyyy-MM-dd HH:mm') : value, cell.getNumberFormat(), cell.getDisplayValue(), cell.getFormula()];
      });
    },
    'rejecting rule': function () {
      var cell = fresh().getRange('A1');
      cell.setDataValidation(SpreadsheetApp.newDataValidation().requireNumberBetween(1, 5).setAllowInvalid(false).build());
      return [thrown(function () { cell.setValue(9); SpreadsheetApp.flush(); }), thrown(function () { cell.setValue(''); SpreadsheetApp.flush(); })];
    },
    'realm of values and errors': function () {
      var range = fresh().getRange('A1').setValue(day);
      var error = null;
      try { book.getRange('no such name'); } catch (e) { error = e; }
      return [range.getValue() instanceof Date, range.getValues() instanceof Array, error instanceof Error, error.name];
    },
    'argument names in messages': function () {
      var sheet = fresh();
      return [
        thrown(function () { sheet.getRange(1, true, null); }),
        thrown(function () { sheet.getRange('A1').setValues([1]); }),
        thrown(function () { sheet.getRange('A1').setBackground(new Date()); }),
        thrown(function () { sheet.getRange('A1').setDataValidation(sheet); }),
      ];
    },
  };
  Object.keys(questions).forEach(function (name) {
    var answer;
    try {
      answer = questions[name]();
    } catch (error) {
      answer = 'threw ' + error;
    }
    console.log(JSON.stringify({ question: name, answer: answer === undefined ? null : answer }));
  });
  made.forEach(function (sheet) { book.deleteSheet(sheet); });
}
