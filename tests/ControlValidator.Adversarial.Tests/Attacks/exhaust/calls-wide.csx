static int F0() => 1;
static int F1() => F0() + F0();
static int F2() => F1() + F1();
static int F3() => F2() + F2();
static int F4() => F3() + F3();
static int F5() => F4() + F4();
static int F6() => F5() + F5();
static int F7() => F6() + F6();
static int F8() => F7() + F7();
static int F9() => F8() + F8();
static int F10() => F9() + F9();
static int F11() => F10() + F10();
static int F12() => F11() + F11();
static int F13() => F12() + F12();
static int F14() => F13() + F13();
static int F15() => F14() + F14();
static int F16() => F15() + F15();
static int F17() => F16() + F16();
static int F18() => F17() + F17();
static int F19() => F18() + F18();
static int F20() => F19() + F19();
static int F21() => F20() + F20();
static int F22() => F21() + F21();
static int F23() => F22() + F22();
static int F24() => F23() + F23();
static int F25() => F24() + F24();
static int F26() => F25() + F25();
static int F27() => F26() + F26();
static int F28() => F27() + F27();
static int F29() => F28() + F28();
static int F30() => F29() + F29();
static int F31() => F30() + F30();
static int F32() => F31() + F31();
static int F33() => F32() + F32();
static int F34() => F33() + F33();
static int F35() => F34() + F34();
static int F36() => F35() + F35();
static int F37() => F36() + F36();
static int F38() => F37() + F37();
static int F39() => F38() + F38();
static int F40() => F39() + F39();

[Control("CV-EXHAUST-100", "Doubles its calls forty times without a loop", Pillar = Pillar.Assets), Why("w"), Fix("f")]
Verdict Judge(Resource resource) => Do();

Verdict Do()
{
    return F40() > 0 ? Verdict.Pass : Verdict.Fail;
}
