/** Version of the text below; an exercise's own texts begin after it. */
export const DEFAULT_NDA_VERSION = 1;

/**
 * What people agree to where a director has set nothing else: what drills ask of their players, in the six languages of the United
 * Nations. Whoever changes a word here asks everybody again, in every exercise that uses it.
 */
export const DEFAULT_NDA: Readonly<Record<string, string>> = {
  en: paragraphs(
    'What I agree to before I take part',
    '1. What I learn here about other teams, their people, their answers and their results, I keep to myself. The Traffic Light Protocol (TLP) marks of documents apply to me.',
    '2. I tell nobody outside my team what happens in the scenario, and publish none of it, until the organisers say that it may be known. Others may still have to play it.',
    '3. This is an exercise. I attack no real system, write to no real organisation in its name, and put no real secrets, personal data or malware into it.',
    '4. The platform records what I do and when, so that my team gets its report. The organisers and my own team see my name; other teams see the name of my team.',
    '5. A real incident comes first: I say NO DUFF, and leave the exercise if I must.',
  ),
  fr: paragraphs(
    'Ce que j’accepte avant de participer',
    '1. Ce que j’apprends ici sur les autres équipes, leurs membres, leurs réponses et leurs résultats, je le garde pour moi. Les marquages TLP (Traffic Light Protocol) des documents s’appliquent à moi.',
    '2. Je ne dis à personne en dehors de mon équipe ce qui se passe dans le scénario et je n’en publie rien, tant que les organisateurs n’ont pas dit qu’il peut être connu. D’autres ont peut-être encore à le jouer.',
    '3. Ceci est un exercice. Je n’attaque aucun système réel, je n’écris à aucune organisation réelle en son nom, et je n’y introduis ni vrais secrets, ni données personnelles, ni logiciels malveillants.',
    '4. La plateforme enregistre ce que je fais et quand, pour que mon équipe reçoive son rapport. Les organisateurs et ma propre équipe voient mon nom ; les autres équipes voient celui de mon équipe.',
    '5. Un incident réel passe avant tout : je dis NO DUFF et je quitte l’exercice si je le dois.',
  ),
  es: paragraphs(
    'Lo que acepto antes de participar',
    '1. Lo que aquí conozca de otros equipos, de sus integrantes, de sus respuestas y de sus resultados, me lo guardo. Las marcas TLP (Traffic Light Protocol) de los documentos me obligan.',
    '2. No cuento a nadie ajeno a mi equipo lo que ocurre en el escenario, ni publico nada de él, hasta que los organizadores digan que puede conocerse. Es posible que otros aún tengan que jugarlo.',
    '3. Esto es un ejercicio. No ataco ningún sistema real, no escribo a ninguna organización real en su nombre y no introduzco en él secretos reales, datos personales ni programas maliciosos.',
    '4. La plataforma registra lo que hago y cuándo, para que mi equipo reciba su informe. Los organizadores y mi propio equipo ven mi nombre; los demás equipos ven el de mi equipo.',
    '5. Un incidente real va primero: digo NO DUFF y dejo el ejercicio si es necesario.',
  ),
  ru: paragraphs(
    'На что я соглашаюсь, прежде чем принять участие',
    '1. Всё, что я узнаю здесь о других командах, их участниках, ответах и результатах, я никому не сообщаю. Метки протокола TLP (Traffic Light Protocol) на документах для меня обязательны.',
    '2. Я никому за пределами своей команды не рассказываю, что происходит в сценарии, и ничего из него не публикую, пока организаторы не скажут, что это можно сделать. Возможно, другим ещё предстоит пройти его.',
    '3. Это учения. Я не атакую реальные системы, не пишу реальным организациям от имени учений и не вношу в них настоящие секреты, персональные данные и вредоносные программы.',
    '4. Платформа записывает, что и когда я делаю, чтобы моя команда получила отчёт. Моё имя видят организаторы и моя команда; другие команды видят название моей команды.',
    '5. Реальный инцидент важнее учений: я говорю NO DUFF и, если нужно, выхожу из учений.',
  ),
  ar: paragraphs(
    'ما أوافق عليه قبل أن أشارك',
    '1. ما أعرفه هنا عن الفرق الأخرى وأعضائها وإجاباتها ونتائجها أحتفظ به لنفسي. وتسري عليّ علامات بروتوكول الإشارة الضوئية (TLP) الموضوعة على الوثائق.',
    '2. لا أخبر أحداً من خارج فريقي بما يجري في السيناريو ولا أنشر منه شيئاً، إلى أن يقول المنظمون إنه يمكن الإعلان عنه. فقد يكون على غيرنا أن يتدرب عليه بعد.',
    '3. هذا تمرين. لا أهاجم أي نظام حقيقي، ولا أكتب باسم التمرين إلى أي جهة حقيقية، ولا أُدخل فيه أسراراً حقيقية أو بيانات شخصية أو برمجيات خبيثة.',
    '4. تسجّل المنصة ما أفعله ومتى أفعله، كي يحصل فريقي على تقريره. يرى المنظمون وفريقي اسمي، وترى الفرق الأخرى اسم فريقي.',
    '5. الحادث الحقيقي له الأولوية: أقول NO DUFF وأترك التمرين إن وجب ذلك.',
  ),
  zh: paragraphs(
    '我在参加之前同意以下各项',
    '1. 我在此得知的有关其他团队及其成员、答复和成绩的信息，一律保密。文件上的交通信号灯协议（TLP）标记对我有约束力。',
    '2. 在组织者说明可以公开之前，我不向本团队以外的任何人透露场景中发生的事，也不公布其任何内容。其他人可能尚未演练该场景。',
    '3. 这是演练。我不攻击任何真实系统，不以演练名义致函任何真实机构，也不向演练中放入真实机密、个人数据或恶意软件。',
    '4. 平台会记录我做了什么以及何时做的，以便我的团队获得报告。组织者和本团队成员能看到我的姓名；其他团队只能看到我所在团队的名称。',
    '5. 真实事件优先：我会说 NO DUFF，必要时退出演练。',
  ),
};

function paragraphs(...texts: readonly string[]): string {
  return texts.join('\n\n');
}
