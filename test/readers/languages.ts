/** What wire copy looks like in one language. */
export interface Tongue {
  readonly language: string
  readonly headline: string
  /** Place and agency as they open a text there. */
  readonly dateline: string
  /** The agency that the dateline names, as feeds credit it. */
  readonly agency: string
  readonly byline: string
  readonly sentences: readonly string[]
}

/** One row a language: left to right, right to left, with spaces between words and without. */
// biome-ignore format: a table is read row by row
export const TONGUES: readonly Tongue[] = [
  { language: 'en', headline: 'Ferry stays in port', dateline: 'HALDEN (AFP) – ', agency: 'AFP', byline: 'Maud Ferrier', sentences: ['The ferry stays in port.', 'Its captain said that the wind had torn two ropes.', 'Divers are to look at the keel on Friday.'] },
  { language: 'de', headline: 'Fähre bleibt im Hafen', dateline: 'HUSUM (dpa) - ', agency: 'dpa', byline: 'Jörn Süßmilch', sentences: ['Die Fähre bleibt im Hafen.', 'Der Wind habe zwei Leinen zerrissen, sagte die Kapitänin.', 'Am Freitag sehen Taucher nach dem Kiel.'] },
  { language: 'fr', headline: 'Le bac reste à quai', dateline: 'BREST (AFP) - ', agency: 'AFP', byline: 'Noé Le Guével', sentences: ['Le bac reste à quai\u00a0: le vent a rompu deux amarres.', '«\u00a0Nous attendrons vendredi\u00a0», a dit le capitaine.', 'Des plongeurs examineront la quille.'] },
  { language: 'es', headline: 'El transbordador sigue amarrado', dateline: 'Vigo, 20 nov (EFE).- ', agency: 'EFE', byline: 'Íñigo Peñalara', sentences: ['El transbordador sigue amarrado en el puerto.', '¿Por qué? El viento rompió dos cabos.', 'Los buzos mirarán la quilla el viernes.'] },
  { language: 'ru', headline: 'Паром остаётся в порту', dateline: 'АРХАНГЕЛЬСК, 20 ноября. /ТАСС/. ', agency: 'TASS', byline: 'Фёдор Щукин', sentences: ['Паром остаётся в порту.', 'Ветер оборвал два троса, сообщил капитан.', 'В пятницу водолазы осмотрят киль.'] },
  { language: 'el', headline: 'Το πλοίο μένει στο λιμάνι', dateline: 'ΠΕΙΡΑΙΑΣ (ΑΠΕ-ΜΠΕ) – ', agency: 'AMNA', byline: 'Ελπίδα Γαλανού', sentences: ['Το πλοίο μένει στο λιμάνι.', 'Ο άνεμος έκοψε δύο κάβους, είπε ο καπετάνιος.', 'Δύτες θα δουν την καρίνα την Παρασκευή.'] },
  { language: 'tr', headline: 'İskelede kalan vapur: ışıklar söndü', dateline: 'RİZE (AA) - ', agency: 'Anadolu', byline: 'Işıl Çağlayan', sentences: ['Vapur iskelede kalıyor.', 'Kaptan, rüzgârın iki halatı kopardığını söyledi.', 'Dalgıçlar cuma günü omurgaya bakacak.'] },
  { language: 'ar', headline: 'العبّارة باقية في الميناء', dateline: 'الإسكندرية (أ ف ب) - ', agency: 'AFP', byline: 'ليلى البحري', sentences: ['بقيت العبّارة في الميناء بعد أن قطعت الريح حبلين.', 'وقال القبطان إن الغواصين سيفحصون القاع يوم الجمعة.', 'وكان على متنها ١٢ راكباً.'] },
  { language: 'he', headline: 'המעבורת נשארת בנמל', dateline: 'חיפה (JTA) – ', agency: 'JTA', byline: 'נעמה גלים', sentences: ['המעבורת נשארת בנמל.', 'הרוח קרעה שני חבלים, אמר הקברניט.', 'ביום שישי יבדקו צוללנים את השדרית.'] },
  { language: 'fa', headline: 'کشتی در بندر می\u200cماند', dateline: 'بوشهر (ایرنا) - ', agency: 'IRNA', byline: 'نازنین دریایی', sentences: ['کشتی در بندر می\u200cماند.', 'ناخدا گفت باد دو طناب را پاره کرده است.', 'غواص\u200cها روز جمعه بدنه را می\u200cبینند.'] },
  { language: 'zh', headline: '渡船仍停在港口', dateline: '新华社青岛11月20日电 ', agency: 'Xinhua', byline: '林海青', sentences: ['渡船仍停在港口。', '船长说，大风刮断了两根缆绳。', '潜水员将于星期五检查船底。'] },
  { language: 'ja', headline: '連絡船は港にとどまる', dateline: '【函館共同】', agency: 'Kyodo', byline: '波多野みなと', sentences: ['連絡船は港にとどまっている。', '風で綱が２本切れたと船長は話した。', '潜水士が金曜日に船底を調べる。'] },
  { language: 'ko', headline: '여객선 항구에 머물러', dateline: '(부산=연합뉴스) ', agency: 'Yonhap', byline: '한바다', sentences: ['여객선은 항구에 머물러 있다.', '선장은 바람에 밧줄 두 개가 끊어졌다고 말했다.', '잠수부들이 금요일에 배 밑을 살핀다.'] },
  { language: 'th', headline: 'เรือข้ามฟากยังจอดอยู่ที่ท่า', dateline: 'ภูเก็ต (AFP) – ', agency: 'AFP', byline: 'สายน้ำ ท่าเรือ', sentences: ['เรือข้ามฟากยังจอดอยู่ที่ท่า', 'กัปตันบอกว่าลมทำให้เชือกขาดสองเส้น', 'นักดำน้ำจะดูท้องเรือวันศุกร์'] },
  { language: 'hi', headline: 'नौका बंदरगाह में ही रहेगी', dateline: 'कोच्चि (एएफपी) - ', agency: 'AFP', byline: 'सागर नाविक', sentences: ['नौका बंदरगाह में ही रहेगी।', 'कप्तान ने कहा कि हवा से दो रस्सियाँ टूट गईं।', 'गोताखोर शुक्रवार को तला देखेंगे।'] },
  { language: 'vi', headline: 'Chuyến phà nằm lại bến', dateline: 'ĐÀ NẴNG (TTXVN) – ', agency: 'VNA', byline: 'Nguyễn Sóng Biển', sentences: ['Chuyến phà nằm lại bến.', 'Thuyền trưởng nói gió đã làm đứt hai sợi dây.', 'Thợ lặn sẽ xem đáy phà vào thứ Sáu.'] },
]
