import { useTranslation } from 'react-i18next';
import { useTicking } from '../../../clock/use-ticking.ts';
import { useStaffRoom } from '../../../exercise/staff-frame.tsx';
import { formatDuration } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/use-language.ts';

/** How long something has been so; it goes on by itself. */
export function Since({ wallMs }: { readonly wallMs: number }) {
  const { t } = useTranslation('msel');
  const { connection } = useStaffRoom();
  const { code } = useLanguage();
  return t('watch.for', { time: useTicking(() => formatDuration(connection.nowMs() - wallMs, code)) });
}
