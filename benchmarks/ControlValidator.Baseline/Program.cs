using ControlValidator.Baseline;

if (args is [var file])
    Console.WriteLine(Scan.Tokens(file));
else
    Console.WriteLine("Hello, World!");
