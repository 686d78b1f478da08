#pragma once

// How many int8 operations a second this machine can do at most: VPDPBUSD (AVX-512 VNNI) on registers alone, no memory.
#include <immintrin.h>

#include <chrono>
#include <thread>
#include <vector>

/// One thread's share of work: 10 registers in turn, so that an instruction's latency does not show.
__attribute__((target("avx512f,avx512vnni"))) inline void multiply_add(long rounds) {
  __m512i left = _mm512_set1_epi8(3), right = _mm512_set1_epi8(5);
  for (long i = 0; i < rounds; ++i)
    asm volatile(
        "vpdpbusd %0, %1, %%zmm20\n\tvpdpbusd %0, %1, %%zmm21\n\tvpdpbusd %0, %1, %%zmm22\n\t"
        "vpdpbusd %0, %1, %%zmm23\n\tvpdpbusd %0, %1, %%zmm24\n\tvpdpbusd %0, %1, %%zmm25\n\t"
        "vpdpbusd %0, %1, %%zmm26\n\tvpdpbusd %0, %1, %%zmm27\n\tvpdpbusd %0, %1, %%zmm28\n\t"
        "vpdpbusd %0, %1, %%zmm29"
        :
        : "v"(left), "v"(right)
        : "xmm20", "xmm21", "xmm22", "xmm23", "xmm24", "xmm25", "xmm26", "xmm27", "xmm28", "xmm29");
}

/// Operations (a multiplication and an addition are two) a second of `thread_count` threads, in units of 10^9; 0 where
/// the processor has no AVX-512 VNNI. Cost: about half a second.
inline double int8_peak_gops(unsigned thread_count) {
  if (!__builtin_cpu_supports("avx512vnni")) return 0;
  constexpr long rounds = 60'000'000;
  constexpr double operations = 64.0 * 2 * 10 * rounds;
  auto began = std::chrono::steady_clock::now();
  {
    std::vector<std::jthread> threads;
    for (unsigned i = 0; i < thread_count; ++i) threads.emplace_back([] { multiply_add(rounds); });
  }
  std::chrono::duration<double> took = std::chrono::steady_clock::now() - began;
  return operations * thread_count / took.count() / 1e9;
}
