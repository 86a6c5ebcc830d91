/** The words on a sheet in one language. */
export interface SheetWords {
  readonly direction: 'ltr' | 'rtl';
  /** What is printed on everything of a drill, so that nobody takes it for real. */
  readonly exercise: string;
  readonly title: string;
  readonly team: string;
  readonly role: string;
  readonly begins: string;
  readonly address: string;
  readonly code: string;
  readonly orScan: string;
  readonly steps: readonly [string, string, string];
  readonly seats: string;
  readonly validUntil: string;
  readonly keep: string;
}

/** The six languages of the United Nations. */
export const SHEET_WORDS: Readonly<Record<string, SheetWords>> = {
  en: {
    direction: 'ltr',
    exercise: 'EXERCISE',
    title: 'Your way into the exercise',
    team: 'Team',
    role: 'Role',
    begins: 'Begins',
    address: 'Open this address',
    code: 'and type this code',
    orScan: 'or scan this',
    steps: [
      'Open the address in a browser, or scan the square with your phone.',
      'Type the code, unless you scanned; then your name, and read what you agree to.',
      'You are in. Keep the return code that you are shown: it leads you back in.',
    ],
    seats: 'Seats',
    validUntil: 'Valid until',
    keep: 'Whoever has this code can join. Show it to nobody for whom it is not meant.',
  },
  fr: {
    direction: 'ltr',
    exercise: 'EXERCICE',
    title: 'Votre accès à l’exercice',
    team: 'Équipe',
    role: 'Rôle',
    begins: 'Début',
    address: 'Ouvrez cette adresse',
    code: 'et saisissez ce code',
    orScan: 'ou scannez ceci',
    steps: [
      'Ouvrez l’adresse dans un navigateur, ou scannez le carré avec votre téléphone.',
      'Saisissez le code, sauf si vous avez scanné, puis votre nom, et lisez ce que vous acceptez.',
      'Vous y êtes. Gardez le code de retour qui s’affiche : il vous permettra de revenir.',
    ],
    seats: 'Places',
    validUntil: 'Valable jusqu’au',
    keep: 'Quiconque possède ce code peut entrer. Ne le montrez à personne à qui il n’est pas destiné.',
  },
  es: {
    direction: 'ltr',
    exercise: 'EJERCICIO',
    title: 'Su acceso al ejercicio',
    team: 'Equipo',
    role: 'Función',
    begins: 'Comienzo',
    address: 'Abra esta dirección',
    code: 'y escriba este código',
    orScan: 'o escanee esto',
    steps: [
      'Abra la dirección en un navegador o escanee el cuadrado con el teléfono.',
      'Escriba el código, salvo que haya escaneado, luego su nombre, y lea lo que acepta.',
      'Ya está dentro. Guarde el código de regreso que se le muestra: le permitirá volver a entrar.',
    ],
    seats: 'Plazas',
    validUntil: 'Válido hasta el',
    keep: 'Quien tenga este código puede entrar. No lo muestre a nadie a quien no vaya destinado.',
  },
  ru: {
    direction: 'ltr',
    exercise: 'УЧЕНИЯ',
    title: 'Ваш вход на учения',
    team: 'Команда',
    role: 'Роль',
    begins: 'Начало',
    address: 'Откройте этот адрес',
    code: 'и введите этот код',
    orScan: 'или отсканируйте',
    steps: [
      'Откройте адрес в браузере или отсканируйте квадрат телефоном.',
      'Введите код, если не сканировали, и своё имя и прочитайте, на что вы соглашаетесь.',
      'Вы вошли. Сохраните показанный код возврата: по нему вы войдёте снова.',
    ],
    seats: 'Мест',
    validUntil: 'Действует до',
    keep: 'Любой, у кого есть этот код, может войти. Не показывайте его тем, кому он не предназначен.',
  },
  ar: {
    direction: 'rtl',
    exercise: 'تمرين',
    title: 'طريقكم إلى التمرين',
    team: 'الفريق',
    role: 'الدور',
    begins: 'البداية',
    address: 'افتحوا هذا العنوان',
    code: 'واكتبوا هذا الرمز',
    orScan: 'أو امسحوا هذا',
    steps: [
      'افتحوا العنوان في متصفح، أو امسحوا المربع بالهاتف.',
      'اكتبوا الرمز، إلا إذا مسحتم المربع، ثم أسماءكم، واقرأوا ما توافقون عليه.',
      'لقد دخلتم. احتفظوا برمز العودة الذي يظهر لكم: به تدخلون من جديد.',
    ],
    seats: 'عدد المقاعد',
    validUntil: 'صالح حتى',
    keep: 'كل من لديه هذا الرمز يستطيع الدخول. لا تُظهروه لمن لم يُخصَّص له.',
  },
  zh: {
    direction: 'ltr',
    exercise: '演练',
    title: '进入演练的方式',
    team: '团队',
    role: '角色',
    begins: '开始时间',
    address: '打开此网址',
    code: '并输入此代码',
    orScan: '或扫描此图',
    steps: [
      '在浏览器中打开网址，或用手机扫描方形图案。',
      '输入代码（已扫描则无需输入）和您的姓名，并阅读您要同意的内容。',
      '您已进入。请保存屏幕上显示的返回代码：凭它可再次进入。',
    ],
    seats: '名额',
    validUntil: '有效期至',
    keep: '任何持有此代码的人都能加入。请勿向无关人员出示。',
  },
};

/** The language that a sheet is printed in: that which was asked for when we have its words, else English. */
export function sheetLanguage(wanted: string): string {
  const language = wanted.split('-')[0]?.toLowerCase() ?? '';
  return Object.hasOwn(SHEET_WORDS, language) ? language : 'en';
}
