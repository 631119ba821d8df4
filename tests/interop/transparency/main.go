// Checks with programs that others wrote what packages/log writes: golang.org/x/mod/sumdb (note, tlog) and
// github.com/transparency-dev/formats (checkpoints, cosignatures of both kinds, tlog-proof, policy).
//
//	go run . FOLDER
//
// FOLDER is what write-artefacts.ts wrote. Every check has a tampered twin that has to be refused.
package main

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/transparency-dev/formats/log"
	fnote "github.com/transparency-dev/formats/note"
	"github.com/transparency-dev/formats/proof"
	"github.com/transparency-dev/formats/witness"
	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type consistency struct {
	From, To int64
	Path     []string
}

type artefacts struct {
	Origin, Vkey string
	Witnesses    []string
	Logs         []struct {
		Folder      string
		Size        int64
		Proofs      []struct{ File, Entry string }
		Consistency []consistency
	}
}

var folder string

func main() {
	if len(os.Args) != 2 {
		fail("usage", fmt.Errorf("one folder is needed"))
	}
	folder = os.Args[1]
	var a artefacts
	must("artefacts.json", json.Unmarshal(read("artefacts.json"), &a))
	verifier, err := note.NewVerifier(a.Vkey)
	must("vkey", err)
	for _, l := range a.Logs {
		checkpoint := read(l.Folder, "checkpoint")
		cp := checkNote(verifier, a.Origin, checkpoint)
		tree := tlog.Tree{N: int64(cp.Size), Hash: tlog.Hash(cp.Hash)}
		if tree.N != l.Size {
			fail(l.Folder, fmt.Errorf("size %d, expected %d", tree.N, l.Size))
		}
		checkTiles(l.Folder, tree)
		for _, p := range l.Proofs {
			checkProof(verifier, a.Origin, read(l.Folder, p.File), read(l.Folder, p.Entry))
		}
		for _, c := range l.Consistency {
			checkConsistency(l.Folder, tree, c)
		}
		fmt.Printf("%s: note, checkpoint, tiles, %d proofs, %d consistency proofs\n", l.Folder, len(l.Proofs), len(l.Consistency))
	}
	checkCosignatures(verifier, a)
	fmt.Println("all accepted, all tampered twins refused")
}

func checkNote(verifier note.Verifier, origin string, checkpoint []byte) *log.Checkpoint {
	_, err := note.Open(checkpoint, note.VerifierList(verifier))
	must("sumdb note.Open", err)
	cp, rest, _, err := log.ParseCheckpoint(checkpoint, origin, verifier)
	must("formats log.ParseCheckpoint", err)
	if len(rest) != 0 {
		fail("checkpoint", fmt.Errorf("extension lines %q", rest))
	}
	twin := bytes.Replace(checkpoint, []byte("\n"+fmt.Sprint(cp.Size)+"\n"), []byte("\n"+fmt.Sprint(cp.Size+1)+"\n"), 1)
	_, err = note.Open(twin, note.VerifierList(verifier))
	mustNot("note with another size", err)
	_, _, _, err = log.ParseCheckpoint(checkpoint, "other.example.org", verifier)
	mustNot("checkpoint of another origin", err)
	return cp
}

// reader hands tlog our tiles: tlog-tiles drops the tile height from sumdb's paths.
type reader struct {
	folder string
	flip   bool
}

func (r reader) Height() int { return 8 }

func (r reader) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, t := range tiles {
		data, err := os.ReadFile(filepath.Join(folder, r.folder, strings.Replace(t.Path(), "tile/8/", "tile/", 1)))
		if err != nil {
			return nil, err
		}
		if r.flip {
			data[0] ^= 1
		}
		all = append(all, data)
	}
	return all, nil
}

func (r reader) SaveTiles([]tlog.Tile, [][]byte) {}

func checkTiles(name string, tree tlog.Tree) {
	indexes := []int64{0, tree.N / 2, tree.N - 1}
	for _, n := range indexes {
		entry := entryAt(name, tree.N, n)
		hashes, err := tlog.TileHashReader(tree, reader{name, false}).ReadHashes([]int64{tlog.StoredHashIndex(0, n)})
		must("tlog.TileHashReader", err)
		if hashes[0] != tlog.RecordHash(entry) {
			fail(name, fmt.Errorf("entry %d does not hash to its leaf", n))
		}
		path, err := tlog.ProveRecord(tree.N, n, tlog.TileHashReader(tree, reader{name, false}))
		must("tlog.ProveRecord", err)
		must("tlog.CheckRecord", tlog.CheckRecord(path, tree.N, tree.Hash, n, tlog.RecordHash(entry)))
		_, err = tlog.TileHashReader(tree, reader{name, true}).ReadHashes([]int64{tlog.StoredHashIndex(0, n)})
		mustNot("flipped tile", err)
	}
}

func entryAt(name string, size, n int64) []byte {
	path := strings.Replace(tlog.Tile{H: 8, L: -1, N: n / 256, W: int(min(256, size-n/256*256))}.Path(), "tile/8/data/", "tile/entries/", 1)
	bundle := read(name, path)
	for at := int64(0); ; at++ {
		end := 2 + int(bundle[0])<<8 + int(bundle[1])
		if at == n%256 {
			return bundle[2:end]
		}
		bundle = bundle[end:]
	}
}

func checkProof(verifier note.Verifier, origin string, text, entry []byte) {
	var p proof.TLogProof
	must("formats proof.Unmarshal", p.Unmarshal(text))
	if !bytes.Equal(p.Marshal(), text) {
		fail("tlog-proof", fmt.Errorf("formats writes it otherwise"))
	}
	cp, _, _, err := log.ParseCheckpoint(p.Checkpoint, origin, verifier)
	must("checkpoint in the proof", err)
	path := make(tlog.RecordProof, 0, len(p.Hashes))
	for _, h := range p.Hashes {
		path = append(path, tlog.Hash(h))
	}
	check := func(entry []byte) error {
		return tlog.CheckRecord(path, int64(cp.Size), tlog.Hash(cp.Hash), int64(p.Index), tlog.RecordHash(entry))
	}
	must("tlog.CheckRecord of a tlog-proof", check(entry))
	mustNot("proof of another entry", check(append([]byte("x"), entry...)))
}

func checkConsistency(name string, tree tlog.Tree, c consistency) {
	path := make(tlog.TreeProof, 0, len(c.Path))
	for _, text := range c.Path {
		h, err := base64.StdEncoding.DecodeString(text)
		must("consistency hash", err)
		path = append(path, tlog.Hash(h))
	}
	old, err := tlog.TreeHash(c.From, tlog.TileHashReader(tree, reader{name, false}))
	must("tlog.TreeHash", err)
	must("tlog.CheckTree", tlog.CheckTree(path, c.To, tree.Hash, c.From, old))
	old[0] ^= 1
	mustNot("consistency with another root", tlog.CheckTree(path, c.To, tree.Hash, c.From, old))
}

func checkCosignatures(logVerifier note.Verifier, a artefacts) {
	cosigned := read("cosigned")
	for _, vkey := range a.Witnesses {
		v, err := fnote.NewVerifierForCosignatureV1(vkey)
		must("formats NewVerifierForCosignatureV1", err)
		n, err := note.Open(cosigned, note.VerifierList(v))
		must("cosignature", err)
		_, err = fnote.CoSigV1Timestamp(n.Sigs[0])
		must("cosignature's time", err)
		_, err = note.Open(bytes.Replace(cosigned, []byte("log."), []byte("fog."), 1), note.VerifierList(v))
		mustNot("cosignature of another origin", err)
	}
	_, _, all, err := log.ParseCheckpoint(cosigned, a.Origin, logVerifier)
	must("cosigned checkpoint", err)
	if len(all.UnverifiedSigs) != len(a.Witnesses) {
		fail("cosigned", fmt.Errorf("%d other lines", len(all.UnverifiedSigs)))
	}
	policy, err := witness.ParsePolicy(read("policy"))
	must("formats witness.ParsePolicy", err)
	if !policy.Satisfied(cosigned) {
		fail("policy", fmt.Errorf("not satisfied"))
	}
	if policy.Satisfied(read("cosigned-by-one")) {
		fail("policy", fmt.Errorf("satisfied with one witness of two"))
	}
}

func read(path ...string) []byte {
	data, err := os.ReadFile(filepath.Join(append([]string{folder}, path...)...))
	must("reading", err)
	return data
}

func must(what string, err error) {
	if err != nil {
		fail(what, err)
	}
}

func mustNot(what string, err error) {
	if err == nil {
		fail(what, fmt.Errorf("was accepted"))
	}
}

func fail(what string, err error) {
	fmt.Fprintf(os.Stderr, "%s: %v\n", what, err)
	os.Exit(1)
}
