// http is a small JSON service on 127.0.0.1, to try run-time settings on.
//
//	-port 0      the port; 0 takes a free one
//	-live 40     MiB of small objects that it keeps alive, so that the garbage collector has something to mark
//	-garbage 32  KiB of garbage made by each request for /json
//	-cpu 0       computing per request for /json, such as 200us
//	-wait 0      waiting per request for /json, such as 2ms
//	-rate        every 5 s sets GOMAXPROCS to the peak of the last minute's requests for /json a second / 500, at
//	             least 4, at most twice the processors
//	-exit        leaves as soon as it listens, to time the start alone
//
// The first line on stdout is "listening PORT". Then:
//
//	GET /json            twenty items, encoded, decoded and encoded again
//	GET /plain           two bytes
//	GET /hog?n=2&ms=50   starts n goroutines that compute without calls for ms, rest for 5 ms, and so on;
//	                     ms=0 computes for ever; n=0 stops those that look up
//	GET /park?n=10000    starts n goroutines that wait for ever
//	GET /wave?mb=200     touches that much memory and drops it
//	GET /panic?depth=10  dies of a panic outside the handler, that many frames deep
//	GET /figures         what the process has used, as name=number
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"net"
	"net/http"
	"os"
	"runtime"
	"strconv"
	"strings"
	"sync/atomic"
	"syscall"
	"time"
)

var (
	port    = flag.Int("port", 0, "port on 127.0.0.1")
	live    = flag.Int("live", 40, "MiB kept alive")
	garbage = flag.Int("garbage", 32, "KiB of garbage a request")
	cpu     = flag.Duration("cpu", 0, "computing a request")
	wait    = flag.Duration("wait", 0, "waiting a request")
	rate    = flag.Bool("rate", false, "GOMAXPROCS by the rate of requests")
	exit    = flag.Bool("exit", false, "leave as soon as it listens")
)

type item struct {
	ID    int      `json:"id"`
	Name  string   `json:"name"`
	Price float64  `json:"price"`
	Tags  []string `json:"tags"`
}

var (
	kept    [][]byte
	sink    atomic.Value
	stopped atomic.Bool
	served  atomic.Int64
)

func main() {
	flag.Parse()
	listener, err := net.Listen("tcp", "127.0.0.1:"+strconv.Itoa(*port))
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
	http.HandleFunc("/json", answer)
	http.HandleFunc("/plain", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, "ok") })
	http.HandleFunc("/hog", hog)
	http.HandleFunc("/park", park)
	http.HandleFunc("/wave", wave)
	http.HandleFunc("/panic", func(_ http.ResponseWriter, r *http.Request) { go fall(number(r, "depth", 10)) })
	http.HandleFunc("/figures", figures)
	fmt.Printf("listening %d\n", listener.Addr().(*net.TCPAddr).Port)
	if *exit {
		return
	}
	if *rate {
		go follow()
	}
	for i := 0; i < *live<<10; i++ {
		kept = append(kept, make([]byte, 1<<10))
	}
	fmt.Fprintln(os.Stderr, http.Serve(listener, nil))
	os.Exit(1)
}

// follow keeps GOMAXPROCS by the rate of requests.
func follow() {
	var peaks [12]int64
	for i, before := 0, int64(0); ; i++ {
		wanted := 4
		for _, peak := range peaks {
			if n := int((peak + 499) / 500); n > wanted {
				wanted = n
			}
		}
		if most := 2 * runtime.NumCPU(); wanted > most {
			wanted = most
		}
		if wanted != runtime.GOMAXPROCS(0) {
			runtime.GOMAXPROCS(wanted)
		}
		time.Sleep(5 * time.Second)
		now := served.Load()
		peaks[i%len(peaks)] = (now - before) / 5
		before = now
	}
}

func answer(w http.ResponseWriter, _ *http.Request) {
	served.Add(1)
	for made := 0; made < *garbage; made++ {
		sink.Store(make([]byte, 1<<10))
	}
	for end := time.Now().Add(*cpu); *cpu > 0 && time.Now().Before(end); {
		compute(1 << 10)
	}
	if *wait > 0 {
		time.Sleep(*wait)
	}
	w.Header().Set("Content-Type", "application/json")
	w.Write(items())
}

func items() []byte {
	list := make([]item, 20)
	for i := range list {
		list[i] = item{i, "product-" + strconv.Itoa(i), float64(i) * 1.25, []string{"fresh", "today"}}
	}
	encoded, _ := json.Marshal(list)
	var decoded []map[string]interface{}
	json.Unmarshal(encoded, &decoded)
	again, _ := json.Marshal(decoded)
	return again
}

// compute has no calls in its loop, so that only a signal can take the processor from it.
func compute(steps int) float64 {
	x := 1.0001
	for i := 0; i < steps; i++ {
		x = x*1.0000001 + 0.0000001
	}
	return x
}

func hog(w http.ResponseWriter, r *http.Request) {
	n, ms := number(r, "n", 2), number(r, "ms", 50)
	stopped.Store(n == 0)
	for i := 0; i < n; i++ {
		go func() {
			for ms == 0 {
				compute(1 << 30)
			}
			for !stopped.Load() {
				compute(ms * 500_000)
				time.Sleep(5 * time.Millisecond)
			}
		}()
	}
	fmt.Fprint(w, "ok")
}

func park(w http.ResponseWriter, r *http.Request) {
	for i := number(r, "n", 10_000); i > 0; i-- {
		go func() { select {} }()
	}
	fmt.Fprint(w, "ok")
}

func wave(w http.ResponseWriter, r *http.Request) {
	pages := make([]byte, number(r, "mb", 200)<<20)
	for i := 0; i < len(pages); i += 4096 {
		pages[i] = 1
	}
	fmt.Fprint(w, len(pages))
}

func fall(depth int) int {
	if depth <= 0 {
		panic("asked to die")
	}
	return fall(depth-1) + 1
}

func number(r *http.Request, name string, otherwise int) int {
	if n, err := strconv.Atoi(r.URL.Query().Get(name)); err == nil {
		return n
	}
	return otherwise
}

func figures(w http.ResponseWriter, _ *http.Request) {
	var memory runtime.MemStats
	runtime.ReadMemStats(&memory)
	var used syscall.Rusage
	syscall.Getrusage(syscall.RUSAGE_SELF, &used)
	statm, _ := os.ReadFile("/proc/self/statm")
	resident := 0
	if fields := strings.Fields(string(statm)); len(fields) > 1 {
		resident, _ = strconv.Atoi(fields[1])
	}
	fmt.Fprintf(w, "served=%d cpuMs=%d gcs=%d allocated=%d mallocs=%d goroutines=%d procs=%d faults=%d resident=%d\n",
		served.Load(), (used.Utime.Nano()+used.Stime.Nano())/1e6, memory.NumGC, memory.TotalAlloc, memory.Mallocs,
		runtime.NumGoroutine(), runtime.GOMAXPROCS(0), used.Minflt, resident*os.Getpagesize())
}
