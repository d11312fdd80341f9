"""A reportlab canvas that writes a tagged PDF: structure tree, parent tree, outline, properties.

reportlab has no tagging of its own. Content is drawn between BDC and EMC with a marked-content id;
the structure tree lists for each element the ids it owns, the parent tree for each page the element
that owns each id (ISO 32000-1, 14.7 and 14.8). What is drawn outside any element is an artifact.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable


class Element:
    """A node of the structure tree, such as a paragraph. It may be drawn in several places."""

    def __init__(
        self, tag: str, parent: "Element | None" = None, alt: str = "", title: str = ""
    ) -> None:
        self.tag = tag
        self.alt = alt
        self.title = title
        """A heading's words, under which the file's outline lists it."""
        self.kids: list[Element | tuple[int, int]] = []
        """Child elements, or (page index, marked-content id)."""
        if parent is not None:
            parent.kids.append(self)


class TaggedCanvas(Canvas):
    """Draws for the elements below `root`; use `with canvas.element(e):` around content."""

    _code: list[str]
    _doc: Any

    def __init__(self, filename: Any, root: Element, **options: Any) -> None:
        super().__init__(filename, **options)
        self._root_element = root
        self._pages: list[list[Element]] = [[]]
        self._outlined: set[Element] = set()
        self._ranks: list[int] = []
        self._doc.info = Properties()

    @contextmanager
    def element(self, element: Element) -> Iterator[None]:
        """What is drawn inside belongs to the element. Not to be nested."""
        owners = self._pages[-1]
        number = len(owners)
        owners.append(element)
        element.kids.append((len(self._pages) - 1, number))
        self._code.append(f"/{element.tag} <</MCID {number}>> BDC")
        yield
        self._code.append("EMC")

    @contextmanager
    def artifact(self) -> Iterator[None]:
        """What is drawn inside is decoration, which a screen reader passes over."""
        self._code.append("/Artifact BMC")
        yield
        self._code.append("EMC")

    def bookmark(self, element: Element, top: float) -> None:
        """Lists a heading that begins at `top` in the outline, below the last of a higher rank."""
        if not element.title or element in self._outlined:
            return
        self._outlined.add(element)
        rank = int(element.tag.removeprefix("H"))
        self._ranks = [*(higher for higher in self._ranks if higher < rank), rank]
        key = f"heading-{len(self._outlined)}"
        self.bookmarkHorizontal(key, 0, top)
        self.addOutlineEntry(" ".join(element.title.split()), key, len(self._ranks) - 1)

    def showPage(self) -> None:
        """Ends the page and remembers whose content is on it."""
        number = len(self._pages) - 1
        super().showPage()
        page = self._doc.Pages.pages[-1]
        page.__NoDefault__ = [*pdfdoc.PDFPage.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents = number
        page.Tabs = pdfdoc.PDFName("S")
        self._pages.append([])

    def save(self) -> None:
        """Writes the file with its structure tree."""
        if self._code:
            self.showPage()
        self._write_structure()
        super().save()

    def _write_structure(self) -> None:
        document = self._doc
        tree = pdfdoc.PDFDictionary({"Type": pdfdoc.PDFName("StructTreeRoot")})
        tree_reference = document.Reference(tree)
        references: dict[Element, Any] = {}
        root = self._node(self._root_element, tree_reference, references)
        numbers: list[Any] = []
        for number, owners in enumerate(self._pages):
            if owners:
                kept = pdfdoc.PDFArray([references[owner] for owner in owners])
                numbers += [number, document.Reference(kept)]
        parents = pdfdoc.PDFDictionary({"Nums": pdfdoc.PDFArray(numbers)})
        tree["K"] = root
        tree["ParentTree"] = document.Reference(parents)
        tree["ParentTreeNextKey"] = len(self._pages)
        catalog = document.Catalog
        catalog.StructTreeRoot = tree
        catalog.MarkInfo = pdfdoc.PDFDictionary({"Marked": True_()})
        catalog.ViewerPreferences = pdfdoc.PDFDictionary({"DisplayDocTitle": True_()})

    def _node(self, element: Element, parent: Any, references: dict[Element, Any]) -> Any:
        document = self._doc
        node = pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("StructElem"),
                "S": pdfdoc.PDFName(element.tag),
                "P": parent,
            }
        )
        reference = document.Reference(node)
        references[element] = reference
        if element.alt:
            node["Alt"] = pdfdoc.PDFString(element.alt)
        if element.tag == "TH":
            node["A"] = pdfdoc.PDFDictionary(
                {"O": pdfdoc.PDFName("Table"), "Scope": pdfdoc.PDFName("Column")}
            )
        kids: list[Any] = []
        for kid in element.kids:
            if isinstance(kid, Element):
                kids.append(self._node(kid, reference, references))
            else:
                page = document.Reference(document.Pages.pages[kid[0]])
                kids.append(
                    pdfdoc.PDFDictionary(
                        {"Type": pdfdoc.PDFName("MCR"), "Pg": page, "MCID": kid[1]}
                    )
                )
        node["K"] = pdfdoc.PDFArray(kids)
        return reference


class Properties(pdfdoc.PDFInfo):
    """What a file tells of itself: no date, so that one document gives one file, and no blanks."""

    subject = ""

    def format(self, document: Any) -> bytes:
        """Its bytes."""
        said = {
            "Title": self.title,
            "Author": self.author,
            "Subject": self.subject,
            "Creator": self.creator,
            "Producer": self.producer,
        }
        strings = {name: pdfdoc.PDFString(text) for name, text in said.items() if text}
        formatted: bytes = pdfdoc.PDFDictionary(strings).format(document)
        return formatted


class TaggedFlowable(Flowable):
    """A flowable that is drawn on a TaggedCanvas."""

    canv: Any

    @property
    def page(self) -> TaggedCanvas:
        """The canvas it is drawn on."""
        canvas: TaggedCanvas = self.canv
        return canvas


class True_(pdfdoc.PDFObject):
    """The PDF word `true`, which reportlab has no object for."""

    def format(self, document: Any) -> bytes:
        """Its bytes."""
        return b"true"
