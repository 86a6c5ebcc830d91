import { useTranslation } from 'react-i18next';

/** The whole story of the cell that is open. */
export function StoryPanel() {
  const { t } = useTranslation('control');
  return <p>{t('story.empty')}</p>;
}
