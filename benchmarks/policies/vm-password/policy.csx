[Control("CV-BM-017", "Linux machines take keys, not passwords", Pillar = Pillar.Assets, Level = 2, Severity = Severity.High)]
[Why("Passwords are guessed; keys are not.")]
[Fix("Set `disablePasswordAuthentication` to `true` and deploy a public key.")]
[Maps("MCSB", "IM-6"), SameAs("bench", "vm_linux_password")]
Verdict TakesNoPasswords(VirtualMachine machine)
{
    var linux = machine.Properties.OsProfile.LinuxConfiguration;
    return linux.DisablePasswordAuthentication.OrDefault(false).Is(true).When(linux.Node.IsPresent());
}
