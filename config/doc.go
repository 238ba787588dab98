// Package config is readout's settings: what they are, what they are by default, and where each of
// those in force came from. It is the only package that knows viper, and only the command imports
// it; everything else is given plain values.
//
// A setting has one name everywhere: store-user is the flag --store-user, the variable
// READOUT_STORE_USER and the line "store-user: neo4j" of the settings file. A flag wins over the
// environment, the environment over the file, the file over the default. The file is the one that
// --config or READOUT_CONFIG names, else readout.yaml in the working directory, else
// readout/readout.yaml in the user's folder for settings; files are not merged.
//
// A password is never a flag, since any user of the machine can read the command lines of others:
// it comes from the environment or the file, and is shown as stars wherever settings are printed.
package config
