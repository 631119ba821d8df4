// Appends the statements of a file to a log of Tessera's POSIX driver, each after a check of its signature, and says
// how long it took until the last one was under a published checkpoint. The load and the leaf are those of
// bench/log-append.ts; HTTP is in neither.
package main

import (
	"context"
	"crypto/ecdsa"
	"crypto/rand"
	"crypto/sha256"
	"crypto/x509"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"flag"
	"fmt"
	"log"
	"os"
	"sync"
	"syscall"
	"time"

	"github.com/transparency-dev/tessera"
	"github.com/transparency-dev/tessera/storage/posix"
	"golang.org/x/mod/sumdb/note"
)

const (
	spkiBytes  = 91
	submitters = 8192
	leafFormat = `{"apiVersion":"0.0.2","kind":"hashedrekord","spec":{"hashedRekordV002":{"data":{"algorithm":"SHA2_256","digest":"%s"},"signature":{"content":"%s","verifier":{"keyDetails":"PKIX_ECDSA_P256_SHA_256","publicKey":{"rawBytes":"%s"}}}}}}`
)

type envelope struct {
	PayloadType string `json:"payloadType"`
	Payload     []byte `json:"payload"`
	Signatures  []struct {
		Sig []byte `json:"sig"`
	} `json:"signatures"`
}

func main() {
	load := flag.String("load", "", "file of statements")
	folder := flag.String("folder", "", "where the log is made")
	checksOnly := flag.Bool("checks_only", false, "check the signatures and nothing else")
	batch := flag.Uint("batch", 1024, "entries that are written together")
	flag.Parse()
	spki, envelopes := read(*load)
	public, err := x509.ParsePKIXPublicKey(spki)
	must(err)
	key := public.(*ecdsa.PublicKey)
	add := func(leaf []byte) {}
	if !*checksOnly {
		ctx := context.Background()
		secret, _, err := note.GenerateKey(rand.Reader, "log.example.org")
		must(err)
		signer, err := note.NewSigner(secret)
		must(err)
		driver, err := posix.New(ctx, posix.Config{Path: *folder})
		must(err)
		appender, shutdown, reader, err := tessera.NewAppender(ctx, driver, tessera.NewAppendOptions().
			WithCheckpointSigner(signer).
			WithCheckpointInterval(100*time.Millisecond).
			WithBatching(*batch, 50*time.Millisecond).
			WithPushback(2*submitters).
			WithAntispam(tessera.DefaultAntispamInMemorySize, nil))
		must(err)
		awaiter := tessera.NewPublicationAwaiter(ctx, reader.ReadCheckpoint, 20*time.Millisecond)
		add = func(leaf []byte) {
			_, _, err := awaiter.Await(ctx, appender.Add(ctx, tessera.NewEntry(leaf)))
			must(err)
		}
		defer func() { must(shutdown(ctx)) }()
	}
	next := make(chan []byte, submitters)
	var done sync.WaitGroup
	start, cpu := time.Now(), cpuSeconds()
	for range submitters {
		done.Go(func() {
			for bytes := range next {
				add(check(bytes, spki, key))
			}
		})
	}
	for _, bytes := range envelopes {
		next <- bytes
	}
	close(next)
	done.Wait()
	fmt.Printf("{\"seconds\":%f,\"cpuSeconds\":%f,\"count\":%d}\n", time.Since(start).Seconds(), cpuSeconds()-cpu, len(envelopes))
}

// check returns the leaf of an envelope whose signature holds.
func check(bytes, spki []byte, key *ecdsa.PublicKey) []byte {
	var e envelope
	must(json.Unmarshal(bytes, &e))
	pae := fmt.Appendf(nil, "DSSEv1 %d %s %d ", len(e.PayloadType), e.PayloadType, len(e.Payload))
	digest := sha256.Sum256(append(pae, e.Payload...))
	if !ecdsa.VerifyASN1(key, digest[:], e.Signatures[0].Sig) {
		log.Fatal("a signature does not hold")
	}
	to := base64.StdEncoding.EncodeToString
	return fmt.Appendf(nil, leafFormat, to(digest[:]), to(e.Signatures[0].Sig), to(spki))
}

func read(path string) ([]byte, [][]byte) {
	bytes, err := os.ReadFile(path)
	must(err)
	var envelopes [][]byte
	for at := spkiBytes; at < len(bytes); {
		end := at + 4 + int(binary.BigEndian.Uint32(bytes[at:]))
		envelopes = append(envelopes, bytes[at+4:end])
		at = end
	}
	return bytes[:spkiBytes], envelopes
}

func cpuSeconds() float64 {
	var usage syscall.Rusage
	must(syscall.Getrusage(syscall.RUSAGE_SELF, &usage))
	seconds := func(t syscall.Timeval) float64 { return float64(t.Sec) + float64(t.Usec)/1e6 }
	return seconds(usage.Utime) + seconds(usage.Stime)
}

func must(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
