global using Firebreak.Change;
global using Firebreak.Model;
global using Firebreak.Model.Ports.Reading;
global using Firebreak.Model.Ports.Writing;
global using Firebreak.Wire;
global using Firebreak.Wire.Services;
