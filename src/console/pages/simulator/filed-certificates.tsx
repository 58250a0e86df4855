import { ActionIcon, FileButton, Button, Group, NativeSelect, Text } from '@mantine/core';
import { IconUpload, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { ProblemAlert } from '../../components/problem-alert.js';
import type { FiledCertificate } from './carried-certificates.js';
import { certificatePlaces, placeWords } from './carried-certificates.js';
import { CertificateLine } from './certificate-line.js';
import { certificatesInFile, fileBytesMost } from './certificate-file.js';
import { oneOf } from './command-words.js';
import type { Simulator } from './use-simulator.js';

const certificatesMost = 10;
const placeChoices = certificatePlaces.map((value) => ({ value, label: placeWords[value] }));

/** Certificates from files: read by the service, which stores nothing, and put where their key usage says. */
export function FiledCertificates({ certificates }: { readonly certificates: Simulator['certificates'] }) {
  const { filed, setFiles, reading } = certificates;
  const [fault, setFault] = useState<string | null>(null);
  const own: readonly FiledCertificate[] = filed;
  const add = async (files: readonly File[]): Promise<void> => {
    const read = await certificatesOf(files);
    const all = [...own.map(plain), ...read].slice(0, certificatesMost);
    setFault(faultOf(files, read, own.length + read.length));
    setFiles(all);
  };
  return (
    <>
      <Group gap="xs">
        <FileButton multiple accept=".pem,.crt,.cer,.der,.b64,.txt" onChange={(files) => void add(files)}>
          {(props) => (
            <Button {...props} size="xs" variant="default" leftSection={<IconUpload size={14} />}>
              Add files
            </Button>
          )}
        </FileButton>
        <Text size="xs" c="dimmed">
          PEM, DER or base64; with the issuing authority and the root.
        </Text>
      </Group>
      {fault !== null && (
        <Text size="sm" c="var(--mantine-color-error)" role="alert">
          {fault}
        </Text>
      )}
      <ProblemAlert error={reading.error} onRetry={() => void reading.refetch()} />
      {filed.length > 0 && (
        <ul className="certificates">
          {filed.map(({ told, der, fileName, place }, i) =>
            told === undefined ? null : (
              <CertificateLine key={der} certificate={told} heading={told.subject ?? fileName}>
                <Group gap={4} wrap="nowrap">
                  <NativeSelect
                    size="xs"
                    aria-label={`Place of ${fileName}`}
                    data={placeChoices}
                    value={place}
                    onChange={(event) => {
                      const next = oneOf(certificatePlaces, event.currentTarget.value);
                      if (next === undefined) return;
                      setFiles(own.map((each, j) => (j === i ? { ...plain(each), place: next } : plain(each))));
                    }}
                  />
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    size="md"
                    aria-label={`Remove ${fileName}`}
                    onClick={() => setFiles(own.filter((_, j) => j !== i).map(plain))}
                  >
                    <IconX size={14} />
                  </ActionIcon>
                </Group>
              </CertificateLine>
            ),
          )}
        </ul>
      )}
    </>
  );
}

/** What is kept of a file: not what the service read in it. */
const plain = ({ fileName, der, place }: FiledCertificate): FiledCertificate => ({
  ...{ fileName, der },
  ...(place === undefined ? {} : { place }),
});

async function certificatesOf(files: readonly File[]): Promise<readonly FiledCertificate[]> {
  const read = await Promise.all(
    files
      .filter(({ size }) => size <= fileBytesMost)
      .map(async (file) => {
        const found = certificatesInFile(new Uint8Array(await file.arrayBuffer()));
        return found.map((der): FiledCertificate => ({ fileName: file.name, der }));
      }),
  );
  return read.flat();
}

function faultOf(files: readonly File[], read: readonly FiledCertificate[], count: number): string | null {
  const large = files.find(({ size }) => size > fileBytesMost);
  if (large !== undefined) return `${large.name} is larger than 64 KB, so it is no certificate.`;
  if (read.length === 0) return 'Nothing was found in it. Give PEM, DER or base64.';
  return count > certificatesMost ? `Only the first ${certificatesMost} certificates are kept.` : null;
}
