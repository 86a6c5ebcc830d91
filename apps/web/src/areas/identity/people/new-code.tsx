import { Button, Group, Stack, Text } from '@mantine/core';
import type { IssuedCode, PersonView } from '@cyberdrill/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../../api/use-action.ts';
import { Copyable } from '../../../forms/copyable.tsx';
import { Dialog } from '../../../shell/dialog.tsx';
import { Failure } from '../../../shell/failure.tsx';
import { makeCode } from '../api/people-api.ts';

interface Props {
  readonly exerciseId: string;
  readonly person: PersonView;
}

/** A code for somebody who has lost a password or a return code, to be handed over in person. */
export function NewCode({ exerciseId, person: { membershipId, name } }: Props) {
  const { t } = useTranslation(['identity', 'common']);
  const [isOpen, setIsOpen] = useState(false);
  const [issued, setIssued] = useState<IssuedCode>();
  const making = useAction(async () => setIssued(await makeCode(exerciseId, membershipId)));
  const close = () => {
    setIsOpen(false);
    setIssued(undefined);
  };
  return (
    <>
      <Button
        size="sm"
        variant="default"
        aria-label={t('people.codeNamed', { name })}
        onClick={() => setIsOpen(true)}
      >
        {t('people.code')}
      </Button>
      {isOpen && (
        <Dialog title={t('people.codeNamed', { name })} onClose={close}>
          <Stack gap="lg">
            {issued === undefined ? <Text>{t('people.codeText')}</Text> : <Code issued={issued} />}
            {making.error !== undefined && <Failure error={making.error} />}
            <Group gap="md">
              {issued === undefined && (
                <Button loading={making.isUnderWay} onClick={making.start}>
                  {t('people.codeMake')}
                </Button>
              )}
              <Button variant="default" onClick={close}>
                {t('common:form.close')}
              </Button>
            </Group>
          </Stack>
        </Dialog>
      )}
    </>
  );
}

/** The code, and where it is good. */
function Code({ issued: { code, kind } }: { readonly issued: IssuedCode }) {
  const { t } = useTranslation('identity');
  return (
    <Stack gap="sm">
      <Text>{t('people.codeShownOnce')}</Text>
      <Copyable text={code} />
      <Text>
        {kind === 'return'
          ? t('people.codeLeadsBack', { address: `${location.origin}/return` })
          : t('people.codeSetsPassword', { address: `${location.origin}/reset` })}
      </Text>
    </Stack>
  );
}
