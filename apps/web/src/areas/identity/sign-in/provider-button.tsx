import { Button, Stack } from '@mantine/core';
import { useAction } from '../../../api/use-action.ts';
import { Failure } from '../../../shell/failure.tsx';
import { beginOidc } from '../api/sign-in-api.ts';

interface Props {
  /** As the operator calls the way in by the identity provider. */
  readonly label: string;
  /** Token of an invitation: lets somebody in whom the server does not know yet. */
  readonly invitation?: string;
}

/** Leads to the identity provider, which leads back. */
export function ProviderButton({ label, invitation }: Props) {
  const leading = useAction(async () => {
    const { url } = await beginOidc(invitation === undefined ? {} : { invitation });
    location.assign(url);
  });
  return (
    <Stack gap="sm" align="flex-start">
      {leading.error !== undefined && <Failure error={leading.error} />}
      <Button variant="default" loading={leading.isUnderWay} onClick={leading.start}>
        {label}
      </Button>
    </Stack>
  );
}
