"""Makes the .ods files beside it with LibreOffice itself, so that the tests read what a clerk's program writes.

Run once, by the system's Python (it holds LibreOffice's `uno` module), the results are committed:
    /usr/bin/python3 make.py
    /usr/bin/python3 make.py conversions    # the same lists as .xlsx and .csv, from the .ods that are there
"""

import os
import subprocess
import sys
import time

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.lang import Locale
from com.sun.star.table import CellRangeAddress

HERE = os.path.dirname(os.path.abspath(__file__))
PIPE = "certif-make-files"
FRENCH = Locale("fr", "FR", "")


def desktop():
    """A LibreOffice of our own, profile included."""
    office = subprocess.Popen(
        ["soffice", "--headless", "--norestore", "-env:UserInstallation=file:///tmp/certif-make-files",
         f"--accept=pipe,name={PIPE};urp;"])
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(120):
        try:
            context = resolver.resolve(f"uno:pipe,name={PIPE};urp;StarOffice.ComponentContext")
            return office, context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        except Exception:
            time.sleep(0.5)
    raise SystemExit("LibreOffice does not answer")


def option(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


class Book:
    def __init__(self, office):
        self.doc = office.loadComponentFromURL("private:factory/scalc", "_blank", 0, (option("Hidden", True),))
        self.doc.CharLocale = FRENCH
        self.sheet = self.doc.Sheets.getByIndex(0)

    def format(self, code):
        formats = self.doc.NumberFormats
        key = formats.queryKey(code, FRENCH, False)
        return key if key != -1 else formats.addNew(code, FRENCH)

    def row(self, number, values):
        """Strings go in as they are, numbers as numbers, (value, format) as a number shown so, `=` as a formula."""
        for column, value in enumerate(values):
            cell = self.sheet.getCellByPosition(column, number - 1)
            if isinstance(value, tuple):
                cell.Value = value[0]
                cell.NumberFormat = self.format(value[1])
            elif isinstance(value, str) and value.startswith("="):
                cell.Formula = value
            elif isinstance(value, str):
                cell.NumberFormat = self.format("@")
                cell.String = value
            elif value is not None:
                cell.Value = value

    def save(self, name, *options, kind="calc8"):
        target = uno.systemPathToFileUrl(os.path.join(HERE, name))
        self.doc.storeToURL(target, (option("FilterName", kind), *options))
        self.doc.close(True)


def day(year, month, date):
    import datetime
    return (datetime.date(year, month, date) - datetime.date(1899, 12, 30)).days


DATE, PERCENT = "JJ/MM/AAAA", "0%"
HEADERS = ["* Nom de naissance", "* Prénom", "* Date de naissance\n(format : jj/mm/aaaa)", "Code postal", "Temps majoré ?"]


def candidates(office):
    book = Book(office)
    book.sheet.Name = "Liste des candidats"
    book.row(1, ["La session de certification"])
    book.row(3, ["N° de session :", "17"])
    book.row(12, HEADERS)
    book.row(13, ["Garçon-Lœuf", "Zoé  Anaïs", "05/01/2001", "01000", "33 %"])
    book.row(14, ["N'Diaye", "Éloïse", (day(2001, 5, 1), DATE), 1000, (0.33, PERCENT)])
    book.row(15, ["D’Été & <Fils>", "Jean", (day(2000, 2, 29), "D MMMM YYYY"), (75001, "# ##0"), (33, PERCENT)])
    book.row(17, ["王", "😀", (day(1900, 3, 1), "YYYY-MM-DD"), 97411.0, 0.5])
    book.row(19, ["=DATE(2001;5;1)", "=TEXT(1/3;\"0.00\")", (day(2001, 10, 28) + 0.999, DATE), "=1/3", "=2>1"])
    book.sheet.Rows.getByIndex(13).IsVisible = False
    book.save("candidates.ods")


def oddities(office):
    book = Book(office)
    book.sheet.Name = "Première & <dernière>"
    book.row(1, ["=1/0", "=NA()", "=A99999+\"a\"", "=NOM_INCONNU()", "=VALUE(\"x\")", "#N/A", "=SQRT(-1)"])
    book.row(2, ["a\nb\n\nc", "  deux  espaces ", "tab\tici", "_x0041_", "0123", "=\"\"", "'apostrophe"])
    book.row(3, ["fusion", "cachée", "après", (0.5, "HH:MM"), (1.5, "[HH]:MM:SS"), (12.5, "# ##0,00 [$€-40C]")])
    merged = book.sheet.getCellRangeByName("A3:B4")
    merged.merge(True)
    book.row(5, ["commentée", "lien", "riche"])
    book.sheet.Annotations.insertNew(book.sheet.getCellByPosition(0, 4).CellAddress, "une remarque\nqui n'est pas une valeur")
    linked = book.sheet.getCellByPosition(1, 4)
    linked.String = ""
    field = book.doc.createInstance("com.sun.star.text.TextField.URL")
    field.URL, field.Representation = "mailto:zoe@example.fr?subject=a>b", "zoe@example.fr"
    linked.insertTextContent(linked.createTextCursor(), field, False)
    rich = book.sheet.getCellByPosition(2, 4)
    cursor = rich.createTextCursor()
    cursor.gotoStart(False)
    cursor.goRight(2, True)
    cursor.CharWeight = 150
    for repeated in range(8, 12):
        book.row(repeated, ["même", "même", "même"])
    book.row(1000, ["loin"])
    book.sheet.getCellByPosition(60, 0).String = "à droite"
    shape = book.doc.createInstance("com.sun.star.drawing.CustomShape")
    book.sheet.DrawPage.add(shape)
    shape.String = "un dessin"
    book.doc.Sheets.insertNewByName("masquée", 1)
    book.sheet = book.doc.Sheets.getByName("masquée")
    book.row(1, ["sur une feuille masquée"])
    book.sheet.IsVisible = False
    book.doc.Sheets.insertNewByName("vide", 2)
    book.save("oddities.ods")


def others(office):
    """What is sent in place of an .ods. (Writer isn't on this machine: the .odt is made in the tests.)"""
    book = Book(office)
    book.row(1, ["secret"])
    book.save("encrypted.ods", option("Password", "sesame"))
    for name, kind in (("excel.xlsx", "Calc MS Excel 2007 XML"), ("old.xls", "MS Excel 97"),
                       ("template.ots", "calc8_template"), ("flat.fods", "OpenDocument Spreadsheet Flat XML"),
                       ("page.html", "HTML (StarCalc)")):
        book = Book(office)
        book.row(1, ["Nom", "Prénom"])
        book.save(name, kind=kind)


def conversions(office):
    """The lists as LibreOffice saves them for others: separator, quote and encoding as its dialog offers them."""
    xlsx = ("Calc MS Excel 2007 XML", "")
    utf8, windows, utf16 = "76", "1", "65535"
    csv = "Text - txt - csv (StarCalc)"
    kinds = (
        ("candidates.ods", "candidates.xlsx", *xlsx),
        ("oddities.ods", "oddities.xlsx", *xlsx),
        ("candidates.ods", "candidates.csv", csv, f"59,34,{utf8},1,,0,false,true,false,false,false,0"),
        ("candidates.ods", "windows-1252.csv", csv, f"59,34,{windows},1,,0,false,true,false,false,false,0"),
        ("candidates.ods", "commas.csv", csv, f"44,34,{utf8},1,,0,true,true,false,false,false,0"),
        ("candidates.ods", "tabs-utf16.csv", csv, f"9,34,{utf16},1,,0,false,true,false,false,false,0"),
    )
    for source, name, kind, options in kinds:
        url = uno.systemPathToFileUrl(os.path.join(HERE, source))
        doc = office.loadComponentFromURL(url, "_blank", 0, (option("Hidden", True),))
        target = uno.systemPathToFileUrl(os.path.join(HERE, name))
        doc.storeToURL(target, (option("FilterName", kind), option("FilterOptions", options)))
        doc.close(True)


if __name__ == "__main__":
    process, office = desktop()
    if sys.argv[1:] == ["conversions"]:
        try:
            conversions(office)
        finally:
            office.terminate()
            process.wait(30)
        sys.exit()
    try:
        candidates(office)
        oddities(office)
        others(office)
    finally:
        office.terminate()
        process.wait(30)
