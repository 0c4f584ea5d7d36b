"""Lines that are no sentences of the report: bylines, captions, "read more" and share lines; and datelines before it.

English, German, French and Spanish. Precision comes first: a line counts only when all of it fits a form, so that a
    real
sentence is never taken for furniture.
"""

from __future__ import annotations

import re
from functools import lru_cache

_LONGEST = 320
_NAME = r"[A-ZÀ-ÞŁŚŠŽ][\w.'’-]*"
_PARTICLE = (
    r"(?:(?:and|und|et|y|e|de|del|della|di|da|du|van|von|der|den|ten|la|le|el|al|bin|ibn|of|for|in|the|with|at|&|\||/"
    r"|–|-)\b\s*|[&|/–-]\s*)"
)
_NAMES = rf"{_NAME}(?:[,;]?\s+{_PARTICLE}{{0,3}}{_NAME}){{0,12}}"
_ROLE = (
    r"(?:(?:[A-Z][\w’'&-]*|and|of|for|the|on|in|at|to)\s+){0,5}(?:[Cc]orrespondent|[Ee]ditor|[Rr]eporter"
    r"|[Cc]ontributor|[Cc]olumnist|[Pp]roducer|[Pp]hotographer"
    r"|[Pp]resenter|[Ww]riter|[Cc]ritic|[Jj]ournalist|[Aa]nalyst|Staff|Redakteurin|Redakteur|Korrespondentin"
    r"|Korrespondent|[Cc]orrespondante?|[Cc]orresponsal)"
    r"(?:(?:,|\s+(?:in|for|at|of))\s+[A-Z][\w.,’' -]{1,40})?"
)
_BYLINE = re.compile(
    rf"(?:(?:By|BY|Von|VON|Par|PAR|Por|POR|Words by|Reported by|Written by|Story by|Analysis by|Video by|Text:|Texto:"
    rf"|Texte :)[:\s]\s*{_NAMES}(?:[,|]?\s+{_ROLE})?(?: \([^)]{{2,60}}\))?\.?"
    rf"|(?:By|BY)\s+(?:[A-Z][A-Z.'’-]+\s+(?:AND\s+|FOR\s+|and\s+|for\s+)?){{1,8}}[A-Z]+"
    rf"|(?:By|Von|Par|Por) [\w'’.-]+@[\w.-]+"
    rf"|{_NAME}(?:\s+{_NAME}){{1,3}},?\s+(?:{_ROLE}|(?:CNN|BBC|AP|Reuters|AFP|USA TODAY|Fox|NBC|CBS|ABC|NPR"
    rf"|The) ?(?:News|Sport|Business|Associated Press)?)"
    rf"|By our (?:staff|own|foreign) [a-z]+)"
)
_SIGNED = re.compile(
    rf"[-–—−]{{1,2}}\s?{_NAME}(?:\s+{_NAME}){{1,3}}(?:(?:,| and)\s{_NAME}(?:\s+{_NAME}){{1,3}}){{0,4}}"
)
_AGENCY = (
    r"(?:The )?(?:Associated Press|AP(?: Photo)?|Reuters|REUTERS|AFP|EPA(?:-EFE)?|EFE|dpa|DPA|PA(?: Wire| Media)?"
    r"|Getty(?: Images)?|GETTY(?: IMAGES)?|Shutterstock|iStock|Alamy|Rex(?: Features)?"
    r"|Bloomberg|Xinhua|ANSA|ITAR-TASS|TASS|Anadolu|NurPhoto|ZUMA(?: Press| Wire)?|SIPA|USA TODAY(?: NETWORK"
    r"| Sports)?|CNN|BBC|NASA|imago(?: images)?|IMAGO|picture[ -]alliance|AAP"
    r"|Handout|Facebook|Instagram|Twitter|YouTube|Unsplash|Pexels|Pixabay|Europa Press|UPI|Reviewed"
    r"|The (?:New York|Washington|Wall Street|Los Angeles) (?:Times|Post|Journal))"
)
_CREDIT = re.compile(
    rf"(?:[(\[]?(?:{_NAME}(?:\s+{_NAME}){{0,3}}\s?(?:/|\||,|via|–|-|—|for)\s?)?(?:{_AGENCY}\s?(?:/|\||,|via"
    rf"|-)\s?){{0,3}}{_AGENCY}[)\]]?\.?)"
    r"|(?:Image|Photo|Photograph|Picture|Media|Video|File)s? (?:source|caption|credit|by|copyright"
    r"|courtesy)s?\s*[:,©|/–—].*"
    r"|(?:Image|Photo|Photos|PHOTO|PHOTOS|IMAGE|Picture|Pictures|Pic|Credits?|Bild|Bildquelle"
    r"|Bildunterschrift|Foto|Fotos"
    r"|Quelle|Crédits?(?: photo)?|Photo(?:graphie)?s? d['’]illustration|Crédito|Imagen|Fuente|Légende"
    r"|Pie de foto)\s*(?:[:©|/]| [–—-] ).*"
    r"|(?:Image|Media|Video) (?:caption|source)\b.*|(?:Photo|Photograph|Image|Picture|Video|Illustration"
    rf"|Foto)s? (?:by|courtesy of|von|de) {_NAMES}\.?"
    r"|Hide [Cc]aption.*|Replay(?: More)? Videos?.*|MUST WATCH|UP NEXT|Up next|Toggle caption.*|Enlarge this image.*"
    r"|Caption .{0,4}|\(?Click (?:here )?to (?:enlarge|view)\)?.*"
    r"|FILE\s?[-–—].*|Video Ad Feedback.*|Contributing: .*|Contributed: .*"
)
_LEADS_AWAY = re.compile(
    r"""(?xi)
    (?:read\ more|read\ also|also\ read|read\ next|see\ also|see\ more|related(?:\ (?:articles?|stories|story|content
      |topics|links|video|coverage))?|recommended|more\ on\ this|more\ from|more\ stories
      |don['’]t\ miss|must[ -]reads?|in\ pictures|in\ depth|explainer|analysis|opinion|watch(?:\ live|\ now|\ more
        |\ the\ video|\ below)?|listen|video|gallery|photos|live|dig\ deeper|go\ deeper|prefer\ to\ listen
      |what['’]s\ everyone\ talking\ about|more(?=\s*:)|more\ headlines|fact[ -]check(?=\s*:)|voices(?=\s*:)
        |mehr\ zum\ thema|mehr\ dazu|lesen\ sie\ (?:auch|mehr|hier)|siehe\ auch|auch\ interessant|video|hören\ sie
          |lire\ aussi|à\ lire(?:\ aussi)?|à\ voir|voir\ aussi|lire\ la\ suite
      |pour\ en\ savoir\ plus|en\ savoir\ plus|lea\ también|lee\ también|leer\ más|ver\ también|te\ puede\ interesar
        |más\ información|te\ recomendamos|puedes\ leer|seguir\ leyendo)
      \s*(?:(?:[:»>|]|\ [–—-]\ ).*|[.…>»→?]*)
    |(?:click|tap)\ (?:here|on|the\ link|play)\b.{0,120}
    |(?:watch|follow|track|see|find|listen\ to|check|get|view|read)\ [^.,;]{2,90}\ here[.:»>]*
    |(?:you\ can\ )?(?:read|see|find|view|get|hear)\ (?:more|the\ (?:full|rest|whole|entire
      |original))\b.{0,24}\ ?(?:here|below|on\ cnn|story|article|report|review|text|post|coverage|opinion.{0,12}
        |news)[.>»:]*
    |(?:(?:continue|keep)\ reading|weiterlesen|weiter\ lesen|mehr\ lesen)(?:\ (?:the\ main\ story|on|at|in|below|here
      |auf).{0,60})?[.…>»→]*
    |(?:article|story|post|text)\ (?:continues|continued)\ (?:below|after).{0,40}|skip\ (?:advert|past|to|ad
      |newsletter).{0,60}|end\ of\ (?:article|story|slideshow|advert|podcast|content|carousel|\w+\ (?:post
      |content))\b.{0,40}
    |back\ to\ top
    |scroll\ (?:down|to\ the\ bottom|on).{0,60}|swipe\ (?:left|right|up|through|to)\b.{0,50}
      |(?:nach\ unten\ )?scrollen.{0,40}|loading\.{0,3}
      |please\ wait.{0,20}
    |(?:advertisement|anzeige|werbung|publicité|publicidad|sponsored(?:\ (?:content|by.{0,40}))?|advertorial
      |promoted)\.?
    |(?:print|save|e-?mail)(?:\ (?:this|it)\b.{0,50})?
    |(?:share|tweet|copy\ link|comments?|teilen|drucken|partager|compartir|imprimir|kommentare?
      |commentaires?|comentarios?)(?:\ (?:this|on|via|it|article|story|page|link|auf|sur|en|diesen|den|cet
        |este)\b.{0,50})?(?:\ ?\(?[0-9]{0,5}\)?)?[.:]*
    """
)
_ASKS = re.compile(
    r"""(?xi)
    (?:please\ |you\ can\ |to\ )?(?:sign\ up|subscribe|register\ (?:now|here|for|with|today)|log\ in|join\ us
      |download\ (?:our|the)|get\ (?:our
      |the\ latest|breaking|top|all\ the)|enjoy(?:ed)?\ (?:this|the)\ article|become\ a\ (?:member|subscriber)
        |support\ (?:local|quality|independent|our)\ journalism|not\ a\ subscriber|already\ a\ (?:subscriber|member)
          |never\ miss\ a)\b.{0,200}
    |(?:follow|find|contact|reach|e-?mail|tweet|connect\ with|join)\ (?-i:@\w|[A-Z][\w.’'-]+\b|us\b|h(?:im|er)\b
      |them\b|(?:the\ )?(?:author|reporter|writer|journalist)s?\b)[^.]{0,60}?(?:\b(?:on|at)\ (?:twitter|facebook
        |instagram|x|threads|linkedin|tiktok|whatsapp|bluesky|mastodon|telegram|youtube|google\ news)\b|@[\w.]).{0,80}
    |(?:follow|like|join)\ us\b.{0,120}
    |(?:abonnieren|jetzt\ abonnieren|melden\ sie\ sich|folgen\ sie|newsletter\ abonnieren|hier\ anmelden
      |jetzt\ anmelden|registrieren\ sie)\b.{0,160}
    |(?:abonnez-vous|inscrivez-vous|suivez-nous|suivez\ (?:le|la|les|notre)|recevez|rejoignez-nous|s['’]abonner
      |déjà\ abonné)\b.{0,160}
    |(?:suscríbete|suscríbase|regístrate|síguenos|síganos|siga\ (?:a|nuestr)|únete\ a|apúntate|recibe\ (?:nuestr
      |las\ noticias|en\ tu|el\ bolet)|inicia\ sesión)\b.{0,160}
    |(?:have|got)\ (?:a|any)\ (?:tip|story|news\ tip|question|confidential)\b.{0,160}|do\ you\ have\ (?:a\ (?:tip
      |story|question)|any\ information)\b.{0,160}
    |if\ you\ (?:are|have|or\ someone)\b[^.]{0,120}\b(?:click\ (?:here|on)|helpline|hotline|lifeline
      |email\ us)\b.{0,160}
    |[\w.+-]+@[\w-]+\.[\w.-]+|(?:https?://|www\.)\S+
    """
)
_NOTICES = re.compile(
    r"""(?xi)
    this\ is\ a\ (?:breaking|developing)\b.{0,160}|(?:a\ )?(?:breaking|developing)\ (?:news|story)\s*[:,.–—-].{0,120}
    |(?:please\ )?(?:check\ back|refresh\ (?:this|the)\ page|keep\ refreshing)\b.{0,120}|more\ (?:to\ (?:come|follow)
      |details\ (?:soon|to\ follow)|follows|updates?\ to\ come)[.…]*
    |this\ (?:story|article|post|column|copy)\ (?:has\ been|was|is|have\ been|may|will\ be)\ (?:being\ )?(?:updated?
      |corrected
      |amended|edited|originally|first|published|adapted|produced|part\ of|reported|generated|translated|adjusted
      |changed
      |condensed|excerpted|lightly|syndicated|republished|an?\ (?:excerpt|opinion|abridged))\b.{0,240}
    |(?:this\ (?:report|video|piece|transcript|interview|headline|page)|the\ (?:story|article))\ (?:has\ been|was
      |is\ being)
      \ (?:updated|corrected|amended|edited\ for|lightly|condensed|translated)\b.{0,240}
    |(?:an\ )?(?:earlier|previous|original)\ versions?\ of\ (?:this|the)\ (?:story|article|report|headline|post
      |column|caption)\b.{0,280}
    |(?:editor['’]?s['’]?\ notes?|correction|clarification|note\ to\ (?:readers|editors)|update
      |anmerkung\ der\ redaktion|korrektur|hinweis|note\ de\ la\ rédaction|nota\ del\ editor|fe\ de\ erratas
        |disclaimer|disclosure)\s*(?:\(.{0,40}\))?\s*[:.–—].*
    |(?:reporting|writing|editing|compiled|additional\ reporting|reportaje|reportage|bearbeitet)\s+(?:by|von|par|por
      |de)\s+(?-i:[A-ZÀ-Þ][\w.'’-]+\s[A-ZÀ-Þ]).{2,240}
      |staff\ and\ wire\ reports|special\ (?:to|for)\ .{2,40}|opinion\ contributor|guest\ (?:columnist|contributor
        |essay)
    |(?:©|\(c\)|&copy;|copyright\ (?:©|\(c\)|[0-9]{4}|by\b)).{0,240}
      |alle\ rechte\ vorbehalten.{0,60}|tous\ droits\ réservés.{0,60}|(?:todos\ los\ )?derechos\ reservados.{0,60}
    |this\ material\ may\ not\ be\ published\b.{0,120}|(?:usa\ today|cnn|bbc|we)\ (?:may|might)\ (?:earn
      |receive)\b.{0,80}\b(?:commissions?|affiliate|revenue|share)\b.{0,80}
    |thank\ you\ for\ (?:reading|supporting|subscribing|listening)\b.{0,80}
    |(?:the\ post|der\ beitrag|l['’]article|la\ entrada)\ .{2,160}\ (?:appeared\ first|first\ appeared
      |erschien\ zuerst|est\ apparu\ en\ premier|apareció\ primero)\ .{2,80}
    """
)
_MONTH = (
    r"(?:jan|feb|fév|mar|mär|apr|avr|abr|may|mai|jun|juin|jul|juil|aug|août|ago|sep|oct|okt|nov|dec|dez|déc|dic"
    r"|ene)[a-zéû]*\.?"
)
_CLOCK = r"(?:[0-2]?[0-9][:.h][0-9]{2}(?::[0-9]{2})?(?:\s?[ap]\.?m\.?)?|[0-9]{1,2}\s?[ap]\.?m\.?)"
_WHEN = (
    rf"(?:(?:[a-zéüáí]{{3,10}},?\s+)?(?:[0-9]{{1,2}}(?:st|nd|rd|th|er"
    rf"|\.)?\s+(?:de\s+)?{_MONTH},?(?:\s+(?:de\s+)?[0-9]{{4}})?|{_MONTH}\s+[0-9]{{1,2}}(?:st|nd|rd"
    rf"|th)?(?:,?\s+[0-9]{{4}})?)"
    r"|[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{1,2}[./][0-9]{1,2}[./][0-9]{2,4})"
)
_STAMP = re.compile(
    rf"(?i)(?:(?:first |last )?(?:published|posted|updated|modified|created|stand|veröffentlicht|aktualisiert|publié"
    rf"|mis à jour|publicado|actualizado)(?:\s*(?:on|at|am|le|el|:|um|à|a las))*\s*(?:{_WHEN}|{_CLOCK}|[0-9]+ (?:min"
    rf"|hour|day|stunde|heure|hora)).{{0,80}}"
    rf"|[(\[]?{_WHEN}(?:[,|–—-]?\s*(?:at|um|à|a las|\|)?\s*{_CLOCK}(?:\s*[a-z]{{2,5}}(?:/[a-z]{{2,5}})?)?)?(?:\s*["
    rf"|/–—-].{{0,60}})?[)\]]?|{_CLOCK}(?:\s*[a-z]{{2,4}})?"
    r"|[0-9]+\s?(?:min(?:ute)?s?|hours?|hrs?|days?|m|h|d)\.? (?:ago|read)|(?:vor|il y a|hace) [0-9]+ (?:\w+){1,2}"
    r"|[0-9]+ (?:comments?|shares?|views?|likes?))"
)
# Words that tell a notice wherever they stand; the forms around them are tried only where one of them is.
_TELLING = ("sign up", "contributed", "rights reserved", "terms of", "privacy", "cookie", "independently")
_AROUND = re.compile(
    r"""(?xi)
    .{0,60}\bsign\ up\ (?:here|for\ (?:our|the|cnn|free)|to\ (?:our|the|receive|get))\b.{0,160}
    |.{2,160}\bcontributed\ to\ this\ (?:report|story|article)\.?
    |.{0,40}the\ associated\ press\ contributed\.?
    |(?:.{0,80}\ )?all\ rights\ reserved\.?.{0,100}
    |.{0,60}(?:terms\ of\ (?:use|service)|privacy\ (?:policy|notice)|cookie\ (?:policy|settings))[.…]*
    |.{0,60}\bindependently\ (?:chosen|selected|reviewed)\ by\b.{0,80}
    """
)
_EMPTY = re.compile(r"[\W_]*")
_FORMS = (_BYLINE, _CREDIT, _LEADS_AWAY, _ASKS, _NOTICES, _STAMP)
_LEFT_OVER = "*_–—•·>»|[( \t\u00a0"

_WIRE = (
    r"(?:CNN(?:\.com| Business| Español| Money)?|Reuters|REUTERS|AP|AFP|UPI|dpa(?:-AFX)?|EFE|ANSA|TASS|BBC(?: News)?"
    r"|PA|Xinhua|Kyodo|KYODO|Bloomberg|IANS|ANI|PTI|NBC News|CBS News|ABC News|Fox News|NPR"
    r"|The Associated Press|Associated Press|Europa Press|SID|epd|KNA|SDA|APA|ATS|Belga|Notimex|USA TODAY|KUNA|WAM)"
)
_PLACE = (
    r"(?!(?:The|A|An|News|Cable|British)\b)[A-ZÀ-Þ][\w.'’/-]*(?:,? (?!News|Press|Agency|Network)(?:[A-ZÀ-Þ][\w.'’/-]*"
    r"|de|del|la|am|an|der)){0,5}"
)
_SHOUTED = (
    r"(?!(?:NASA|NATO|FIFA|UEFA|FEMA|OPEC|ISIS|UNICEF|UNESCO|IKEA|LGBTQ|DACA|NAFTA|AIDS"
    r"|COVID)\b)[A-ZÀ-Þ][A-ZÀ-Þ'’/-]{2,}(?:\.)?(?:,? [A-ZÀ-Þ][A-ZÀ-Þ.'’/-]+){0,3}"
    r"(?:, [A-Z][\w.]*(?: [A-Z][\w.]*){0,2})?"
)
_ON = r"(?:,? (?:[A-Z][a-z]{2,8}\.? [0-9]{1,2}|[0-9]{1,2}\.? [A-Za-zéû]{3,9}\.?))?"
_OPENS = r"(?=[\s\W]*[^\W\d_a-zß-öø-ÿ]|[\s\W]*[0-9]|$)"
_DATELINE = re.compile(
    rf"(?:(?:{_PLACE}{_ON},? ?)?\((?:{_WIRE}|[A-Z]{{3,5}}(?=\)\s*[-–—]))\)\s*(?:[-–—.]{{1,3}}\s*)?"
    rf"|(?:{_SHOUTED})(?<=[A-ZÀ-Þa-z.]{{4}}){_ON}(?: \([A-Z][\w. ]{{1,30}}\))?\s*[-–—]{{1,2}}(?:\s+|$)"
    rf"|(?:{_PLACE} )?(?:CNN(?: Business| Español)?|Reuters|AP|AFP|BBC News)\s+[—–-]{{1,2}}(?:\s+|$)){_OPENS}"
)


def furniture(sentence: str) -> bool:
    """Whether this is a byline, a caption, a credit, a notice or a "read more" line and not a sentence of the
    report."""
    line = sentence.strip()
    return len(line) <= _LONGEST and _furniture(line)


@lru_cache(maxsize=2048)  # an article's sentences are looked at for its points, and for the facts of each of them
def _furniture(line: str) -> bool:
    if _EMPTY.fullmatch(line):
        return True
    if _SIGNED.fullmatch(line):
        return True
    line = line.lstrip(_LEFT_OVER)
    low = line.lower()
    around = any(word in low for word in _TELLING) and _AROUND.fullmatch(line)
    return bool(around) or any(form.fullmatch(line) for form in _FORMS) or dateline(line) == len(line)


def dateline(sentence: str) -> int:
    """How many code points of a sentence are its dateline ("LONDON (Reuters) — ", "(AP) ", "CNN — "); 0 where it has
    none."""
    found = _DATELINE.match(sentence)
    return found.end() if found else 0
